using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Benchmarks.Stories;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;

namespace NewsWatch.Benchmarks.Pages;

/// <summary>Fills a store with stories of four sources each, as a tracker would have left them.</summary>
internal static class StorySeed
{
    private const int Companies = 400;
    private const int Batch = 500;
    private const int Sources = 4;

    public static async Task FillAsync(StoreSettings settings, int stories)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(settings).BuildServiceProvider();
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(CancellationToken.None);
        // A server's database may hold them from a run before.
        if ((await store.TotalsAsync(CancellationToken.None)).Stories >= stories) return;
        var feed = new Feed { Id = SyntheticNews.FeedId, Url = "https://load.example/", NextCheckUtc = DateTimeOffset.MaxValue.AddDays(-1), DisabledUtc = DateTimeOffset.UnixEpoch };
        await store.TransactAsync(session => session.Feeds.DeclareAsync([feed], CancellationToken.None), CancellationToken.None);
        var news = new SyntheticNews(Companies);
        var tracker = new StoryTracker(new TrackerSettings());
        for (var written = 0; written < stories; written += Batch)
            await store.TransactAsync(session => AddAsync(session, tracker, [.. Enumerable.Range(0, Batch).Select(_ => news.Opening())]), CancellationToken.None);
    }

    private static async Task AddAsync(StoreSession session, StoryTracker tracker, IReadOnlyList<TrackedArticle> articles)
    {
        await session.Articles.StoreAsync([.. articles.Select(article => article.Article)], CancellationToken.None);
        foreach (var article in articles)
        {
            await session.Detections.AddAsync(article.Article.Id, article.Detection, CancellationToken.None);
            var story = tracker.Track(article, new StoryCandidates([], [])).Kept!;
            var id = await session.Stories.FreeIdAsync(story.Id, CancellationToken.None);
            var told = story with { Id = id, Revision = Math.Max(1, story.Revision), DueUtc = null, Sources = [.. Enumerable.Repeat(story.Sources[0], Sources)] };
            await session.Stories.SaveAsync(tracker.WriteOf(told, former: null), CancellationToken.None);
        }
    }
}
