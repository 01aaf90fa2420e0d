namespace NewsWatch.Core.Stories;

/// <summary>
/// Stories in memory, for a run over a file and for tests: the same decisions as with a store. Bounded by the age of
/// stories and by their number. For one caller at a time.
/// </summary>
public sealed class StoryRegistry(TrackerSettings settings)
{
    private readonly StoryTracker tracker = new(settings);
    private readonly Dictionary<Guid, Story> stories = [];
    private readonly StoryIndex index = new();
    private readonly PriorityQueue<Guid, DateTimeOffset> byAge = new();

    public int Count => stories.Count;

    /// <summary>Places the article and keeps the story as it then stands.</summary>
    public TrackDecision Track(TrackedArticle article)
    {
        var decision = tracker.Track(article, Candidates(article));
        if (decision.Story is { } story && decision.Role is not ArticleRole.Mention) Keep(story);
        return decision;
    }

    private List<Story> Candidates(TrackedArticle article)
    {
        var since = tracker.CandidatesSince(article);
        return index.Find(tracker.PartiesOf(article))
            .Select(id => stories[id])
            .Where(story => story.LastPublishedUtc >= since)
            .OrderByDescending(story => story.LastPublishedUtc)
            .ToList();
    }

    private void Keep(Story story)
    {
        if (!stories.ContainsKey(story.Id)) byAge.Enqueue(story.Id, story.LastPublishedUtc);
        stories[story.Id] = story;
        index.Add(story);
        Prune(story.LastPublishedUtc - settings.FactWithin);
    }

    private void Prune(DateTimeOffset since)
    {
        while (byAge.TryPeek(out var id, out var queuedFor) && (queuedFor < since || stories.Count > settings.MaxStories))
        {
            byAge.Dequeue();
            var story = stories[id];
            if (story.LastPublishedUtc > queuedFor)
            {
                // It went on since it was queued: it has its place further back.
                byAge.Enqueue(id, story.LastPublishedUtc);
                continue;
            }

            stories.Remove(id);
            index.Remove(story);
        }
    }
}
