using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>
/// Stories in memory, for a run over a file and for tests: the same decisions as with a store. Bounded by the age of
/// stories and by their number. For one caller at a time.
/// </summary>
public sealed class StoryRegistry(TrackerSettings settings)
{
    private readonly StoryTracker tracker = new(settings);
    private readonly Dictionary<Guid, Story> stories = [];
    private readonly Dictionary<Guid, IReadOnlyList<string>> keysOf = [];
    private readonly Dictionary<string, HashSet<Guid>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Guid> byArticle = [];
    private readonly PriorityQueue<Guid, DateTimeOffset> byAge = new();
    private readonly PriorityQueue<Guid, DateTimeOffset> byDue = new();
    private readonly StoryPool pool = new(settings);

    public int Count => stories.Count;

    /// <summary>Articles whose words are kept.</summary>
    public int Prints => pool.Count;

    /// <summary>
    /// Places the article and keeps the story as it then stands. First it tells, as of the end of their windows, what was due
    /// before the article arrived: that stands before the article's own news.
    /// </summary>
    public TrackDecision Track(TrackedArticle article)
    {
        var due = TellDue(article.Article.ReceivedUtc);
        var candidates = Candidates(tracker.QueryFor(article));
        var decision = tracker.Track(article, candidates);
        if (decision.Kept is { } kept && !candidates.Stories.Any(story => story.Id == kept.Id)) decision = decision.Under(Free(kept.Id));
        decision = decision with { News = [.. due, .. decision.News] };
        if (decision.Print is { } print) pool.Add(print);
        if (decision.Kept is { } story) Keep(story, article.Article.Id);
        pool.Prune(EffectiveTime.Of(article.Article));
        return decision;
    }

    private StoryCandidates Candidates(StoryQuery query)
    {
        var prints = pool.Find(query).Where(query.IsNear).ToList();
        var ids = query.Keys.SelectMany(key => byKey.GetValueOrDefault(key) ?? []).Concat(prints.Select(print => print.StoryId));
        ids = ids.Concat(query.OpeningIds);
        if (byArticle.TryGetValue(query.ArticleId, out var own)) ids = ids.Append(own);
        return new StoryCandidates(
            [
                .. ids.Distinct()
                    .Select(id => stories.GetValueOrDefault(id))
                    .OfType<Story>()
                    .Where(story => story.LastPublishedUtc >= query.SinceUtc)
                    .OrderByDescending(story => story.LastPublishedUtc).ThenBy(story => story.Id),
            ],
            prints);
    }

    private List<StoryNews> TellDue(DateTimeOffset nowUtc)
    {
        List<StoryNews> told = [];
        while (byDue.TryPeek(out var id, out var queuedFor) && queuedFor <= nowUtc)
        {
            byDue.Dequeue();
            if (stories.GetValueOrDefault(id) is not { DueUtc: { } due } story || due > nowUtc) continue;
            var (after, news) = StoryTeller.Tell(story, due);
            stories[id] = after;
            if (news is not null) told.Add(news);
        }

        return told;
    }

    // A story that is no candidate any more still has its identity.
    private Guid Free(Guid id)
    {
        while (stories.ContainsKey(id)) id = StoryIdentity.Next(id);
        return id;
    }

    private void Keep(Story story, Guid articleId)
    {
        if (!stories.ContainsKey(story.Id)) byAge.Enqueue(story.Id, story.LastPublishedUtc);
        else Unfile(story.Id);
        stories[story.Id] = story;
        if (story.DueUtc is { } due) byDue.Enqueue(story.Id, due);
        if (story.Sources[^1].ArticleId == articleId) byArticle[articleId] = story.Id;
        File(story);
        Prune(story.LastPublishedUtc - settings.FactWithin);
    }

    private void File(Story story)
    {
        keysOf[story.Id] = tracker.KeysOf(story);
        foreach (var key in keysOf[story.Id])
        {
            if (!byKey.TryGetValue(key, out var ids)) byKey[key] = ids = [];
            ids.Add(story.Id);
        }
    }

    private void Unfile(Guid id)
    {
        if (!keysOf.Remove(id, out var keys)) return;
        foreach (var key in keys)
        {
            if (byKey.TryGetValue(key, out var ids) && ids.Remove(id) && ids.Count == 0) byKey.Remove(key);
        }
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
            Unfile(id);
            foreach (var source in story.Sources) byArticle.Remove(source.ArticleId);
        }
    }
}
