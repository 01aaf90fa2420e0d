using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;

namespace NewsWatch.Benchmarks.Stories;

/// <summary>
/// <c>load-stories [postgres CONNECTION]</c>: articles a second of one tracker, in memory and with the store in the loop, while the
/// number of known stories grows. Without a connection the store is a SQLite file.
/// </summary>
internal static class StoryLoad
{
    private const int Companies = 4_000;
    private const int MeasuredInMemory = 20_000;
    private const int MeasuredInStore = 2_000;
    private const int Batch = 500;
    private static readonly int[] Sizes = [1_000, 10_000, 30_000, 100_000];

    public static async Task<int> RunAsync(string[] arguments)
    {
        InMemory();
        var folder = Directory.CreateTempSubdirectory("newswatch-load");
        var settings = arguments is ["postgres", var connection]
            ? new StoreSettings(StoreProvider.PostgreSql, connection)
            : new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "load.db")}");
        await using (var services = new ServiceCollection().AddLogging().AddStorage(settings).BuildServiceProvider())
            await InStoreAsync(services.GetRequiredService<IStore>(), settings.Provider);
        folder.Delete(recursive: true);
        return 0;
    }

    private static void InMemory()
    {
        var registry = new StoryRegistry(new TrackerSettings { MaxStories = 200_000 });
        var news = new SyntheticNews(Companies);
        foreach (var size in Sizes)
        {
            while (registry.Count < size) registry.Track(news.Next(opensOnly: true));
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < MeasuredInMemory; i++) registry.Track(news.Next());
            Report("memory", size, MeasuredInMemory, started);
        }
    }

    private static async Task InStoreAsync(IStore store, StoreProvider provider)
    {
        await store.MigrateAsync(CancellationToken.None);
        var feed = new Feed { Id = SyntheticNews.FeedId, Url = "https://load.example/", NextCheckUtc = DateTimeOffset.UnixEpoch };
        await store.TransactAsync(session => session.Feeds.DeclareAsync([feed], CancellationToken.None), CancellationToken.None);
        var tracker = new StoryTracker(new TrackerSettings());
        var news = new SyntheticNews(Companies);
        var known = 0;
        foreach (var size in Sizes)
        {
            for (; known < size; known += Batch)
                await store.TransactAsync(async session => { for (var i = 0; i < Batch; i++) await TrackAsync(session, tracker, news.Next(opensOnly: true)); }, CancellationToken.None);
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < MeasuredInStore; i++)
            {
                var article = news.Next();
                await store.TransactAsync(session => TrackAsync(session, tracker, article), CancellationToken.None);
            }

            Report(provider.ToString(), size, MeasuredInStore, started);
        }
    }

    // What the detector and the tracker write for an article, in one transaction.
    private static async Task TrackAsync(StoreSession session, StoryTracker tracker, TrackedArticle article)
    {
        var token = CancellationToken.None;
        await session.Articles.StoreAsync([article.Article], token);
        await session.Detections.AddAsync(article.Article.Id, article.Detection, token);
        var candidates = await session.Stories.CandidatesAsync(tracker.QueryFor(article), token);
        var decision = tracker.Track(article, candidates);
        if (decision is { Story: { } story, Role: not ArticleRole.Mention })
            await session.Stories.SaveAsync(tracker.WriteOf(story, candidates.Stories.FirstOrDefault(known => known.Id == story.Id)), token);
        await session.Stories.RecordAsync(article.Article.Id, decision, token);
    }

    private static void Report(string where, int stories, int articles, long started) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{where}: {stories,7} stories known, {articles / Stopwatch.GetElapsedTime(started).TotalSeconds,8:0} articles a second"));
}
