using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Corrections by hand, each in one transaction with its audit row. A refusal is one line that says why.</summary>
internal sealed class StoryDesk(IStore store, TrackerSettings settings, TimeProvider clock)
{
    private readonly StoryTracker _tracker = new(settings);
    private readonly StoryEditor _editor = new(settings);

    public Task<string> MergeAsync(Guid keptId, Guid otherId, CancellationToken cancellationToken) => CorrectAsync([keptId, otherId], async (session, stories) =>
    {
        var (kept, other) = (stories[keptId], stories[otherId]);
        var (together, merged) = _editor.Merge(kept, other, Now);

        // The keys of the story that goes are freed first.
        var gone = new StoryWrite { Story = merged, NewKeys = [], GoneKeys = _tracker.KeysOf(other) };
        await session.Stories.SaveAsync(gone, cancellationToken);
        await session.Stories.SaveAsync(_tracker.WriteOf(together, kept) with { IsLater = true }, cancellationToken);
        await session.Stories.MoveAsync(new StoryMove(otherId, keptId, ArticleIds: null), cancellationToken);
        await AuditAsync(session, new StoryCorrection { Id = Id(), AtUtc = Now, Action = "merge", StoryId = keptId, OtherId = otherId, Detail = other.Headline });
        return $"{otherId} is now a part of {keptId}: {together.Headline}";
    });

    public Task<string> SplitAsync(Guid storyId, IReadOnlyList<Guid> named, CancellationToken cancellationToken) => CorrectAsync([storyId], async (session, stories) =>
    {
        List<Guid> articleIds = [.. named.Distinct()];
        var story = stories[storyId];
        var own = await session.Stories.ArticlesAsync(storyId, cancellationToken);
        if (articleIds.FirstOrDefault(id => !own.Contains(id)) is var stranger && stranger != Guid.Empty)
            throw new ArgumentException($"article {stranger} is not in story {storyId}; allowed: {string.Join(", ", own)}");
        if (articleIds.Count == own.Count) throw new ArgumentException($"story {storyId} has no other articles; leave at least one of {own.Count}");
        var moved = await ReadAsync(session, own.Where(articleIds.Contains), cancellationToken);
        var remaining = await ReadAsync(session, own.Except(articleIds), cancellationToken);
        var (rest, apart) = _editor.Split(story, moved, remaining)
            ?? throw new ArgumentException("none of these articles, or none of those that remain, is judged to tell of a deal, so that they cannot be a story");
        apart = apart with { Id = await session.Stories.FreeIdAsync(apart.Id, cancellationToken) };
        await session.Stories.SaveAsync(_tracker.WriteOf(rest, story), cancellationToken);
        await session.Stories.SaveAsync(_tracker.WriteOf(apart, former: null), cancellationToken);
        await session.Stories.MoveAsync(new StoryMove(storyId, apart.Id, articleIds), cancellationToken);
        await AuditAsync(session, new StoryCorrection { Id = Id(), AtUtc = Now, Action = "split", StoryId = storyId, OtherId = apart.Id, Detail = string.Join(' ', articleIds) });
        return $"{apart.Id} is a story of its own: {apart.Headline}";
    });

    public Task<string> MuteAsync(Guid storyId, bool muted, CancellationToken cancellationToken) => CorrectAsync([storyId], async (session, stories) =>
    {
        var story = stories[storyId];
        await session.Stories.SaveAsync(_tracker.WriteOf(story with { Muted = muted }, story), cancellationToken);
        await AuditAsync(session, new StoryCorrection { Id = Id(), AtUtc = Now, Action = muted ? "mute" : "unmute", StoryId = storyId, Detail = story.Muted ? "muted" : "told" });
        return $"{storyId} {(muted ? "tells nobody any more" : "is told again from its next revision on")}: {story.Headline}";
    });

    public Task<string> RenameAsync(Guid storyId, string headline, CancellationToken cancellationToken) => CorrectAsync([storyId], async (session, stories) =>
    {
        var story = stories[storyId];
        await session.Stories.SaveAsync(_tracker.WriteOf(StoryEditor.Rename(story, headline), story), cancellationToken);
        await AuditAsync(session, new StoryCorrection { Id = Id(), AtUtc = Now, Action = "rename", StoryId = storyId, Detail = story.Headline });
        return $"{storyId} is now called: {headline}";
    });

    public Task<IReadOnlyList<Story>> ListAsync(int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Stories.ListAsync(0, take, cancellationToken), cancellationToken);

    private DateTimeOffset Now => clock.GetUtcNow();

    private static Guid Id() => Guid.CreateVersion7();

    /// <exception cref="ArgumentException">A story does not exist, is merged already, or is named twice; or the work refused.</exception>
    private Task<string> CorrectAsync(IReadOnlyList<Guid> ids, Func<StoreSession, Dictionary<Guid, Story>, Task<string>> work) => store.TransactAsync(
        async session =>
        {
            if (ids.Distinct().Count() < ids.Count) throw new ArgumentException($"{ids[0]} is named twice; allowed: two stories");
            var held = (await session.Stories.HoldAsync(ids, CancellationToken.None)).ToDictionary(story => story.Id);
            foreach (var id in ids.Where(id => !held.ContainsKey(id)))
            {
                var into = await session.Stories.FindAsync(id, CancellationToken.None);
                throw new ArgumentException(into is null
                    ? $"there is no story {id}; 'newswatch stories list' shows them"
                    : string.Create(CultureInfo.InvariantCulture, $"story {id} is a part of {into.Id} already"));
            }

            if (held.Values.DistinctBy(story => story.Demo).Count() > 1) throw new ArgumentException("one of the stories is invented, for the demo, and the other is not");
            return await work(session, held);
        },
        CancellationToken.None);

    private static Task AuditAsync(StoreSession session, StoryCorrection correction) =>
        session.Stories.AuditAsync(correction, CancellationToken.None);

    private static async Task<IReadOnlyList<TrackedArticle>> ReadAsync(StoreSession session, IEnumerable<Guid> articleIds, CancellationToken cancellationToken)
    {
        var firstChecks = (await session.Feeds.ListAsync(cancellationToken)).ToDictionary(feed => feed.Id, feed => feed.FirstSuccessUtc);
        List<TrackedArticle> articles = [];
        foreach (var id in articleIds)
        {
            var article = await session.Articles.FindAsync(id, cancellationToken);
            var detection = await session.Detections.FindAsync(id, cancellationToken);
            articles.Add(new TrackedArticle(AsItCame(article!, firstChecks.GetValueOrDefault(article!.FeedId)), detection!));
        }

        return articles;
    }

    /// <summary>That an undated entry stood in its feed at the first check, and so is no news, its message said; the store keeps the times.</summary>
    private static Article AsItCame(Article article, DateTimeOffset? firstCheckUtc) =>
        article.PublishedUtc is null && article.ReceivedUtc <= firstCheckUtc ? article with { Version = Article.Baseline } : article;
}
