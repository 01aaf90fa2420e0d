using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Benchmarks.Stories;

/// <summary>
/// <c>load-stories memory | sqlite | postgres CONNECTION</c>, for stores with the most stories where 100,000 take too long: articles a second of one tracker while the number of known stories grows.
/// In the store an article costs what it costs the tracker's consumer: the inbox, the article and its judgement read, candidates, the
/// story, the decision and the outbox, in one transaction.
/// </summary>
internal static class StoryLoad
{
    private const int Companies = 4_000;
    private const int MeasuredInMemory = 20_000;
    private const int MeasuredInStore = 2_500;
    private const int Batch = 500;

    // As many messages as a tracker works on by default. To SQLite they go one after another.
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    // A tracker runs for months; without them the first figures are those of its first seconds.
    private const int WarmUps = 4;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["memory"]) return InMemory();
        var folder = Directory.CreateTempSubdirectory("newswatch-load");
        StoreSettings? settings = arguments switch
        {
            ["postgres", var connection, ..] => new StoreSettings(StoreProvider.PostgreSql, connection),
            ["sqlite", ..] => new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "load.db")}"),
            _ => null,
        };
        if (settings is null)
        {
            Console.Error.WriteLine("load-stories needs memory, sqlite or postgres CONNECTION");
            return 2;
        }

        await using (var services = new ServiceCollection().AddLogging().AddStorage(settings).BuildServiceProvider())
            await InStoreAsync(services.GetRequiredService<IStore>(), settings.Provider, MostOf(arguments));
        folder.Delete(recursive: true);
        return 0;
    }

    private static int MostOf(string[] arguments) => int.TryParse(arguments[^1], CultureInfo.InvariantCulture, out var most) ? most : Sizes[^1];

    private static int InMemory()
    {
        var registry = new StoryRegistry(new TrackerSettings { MaxStories = 200_000 });
        var news = new SyntheticNews(Companies);
        for (var i = 0; i < MeasuredInMemory; i++) registry.Track(news.Busy());
        foreach (var size in Sizes)
        {
            while (registry.Count < size) registry.Track(news.Opening());
            foreach (var (mix, next) in Mixes(news))
            {
                var articles = Enumerable.Range(0, MeasuredInMemory).Select(_ => next()).ToList();
                var started = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                foreach (var article in articles) registry.Track(article);
                Report("memory", (size, mix), MeasuredInMemory, started);
            }
        }

        return 0;
    }

    private static async Task InStoreAsync(IStore store, StoreProvider provider, int most)
    {
        await store.MigrateAsync(CancellationToken.None);
        var feed = new Feed { Id = SyntheticNews.FeedId, Url = "https://load.example/", NextCheckUtc = DateTimeOffset.UnixEpoch };
        await store.TransactAsync(session => session.Feeds.DeclareAsync([feed], CancellationToken.None), CancellationToken.None);
        var tracker = new StoryTracker(new TrackerSettings());
        var news = new SyntheticNews(Companies);
        for (var round = 0; round < WarmUps; round++) await MeasureAsync(store, tracker, news.Busy);
        var known = 0;
        foreach (var size in Sizes.Where(size => size <= most))
        {
            for (; known < size; known += Batch)
            {
                var opened = await ReceiveAsync(store, news.Opening, Batch);
                await store.TransactAsync(
                    async session =>
                    {
                        foreach (var id in opened) await TrackAsync(session, tracker, id);
                    },
                    CancellationToken.None);
            }

            foreach (var (mix, next) in Mixes(news))
            {
                var started = await MeasureAsync(store, tracker, next);
                Report(provider.ToString(), (size, mix), MeasuredInStore, started);
            }
        }
    }

    /// <summary>Tracks so many articles, each in a transaction of its own; the first times warm up. When it began.</summary>
    private static async Task<(long Clock, TimeSpan Processor)> MeasureAsync(IStore store, StoryTracker tracker, Func<TrackedArticle> next)
    {
        var received = await ReceiveAsync(store, next, MeasuredInStore);
        var started = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Parallel.ForEachAsync(received, AtOnce, async (id, token) => await store.TransactAsync(session => TrackAsync(session, tracker, id), token));
        return started;
    }

    private static IEnumerable<(string Mix, Func<TrackedArticle> Next)> Mixes(SyntheticNews news) => [("busy", news.Busy), ("usual", news.Usual)];

    /// <summary>What poller and detector have written by the time the tracker is asked.</summary>
    private static async Task<IReadOnlyList<Guid>> ReceiveAsync(IStore store, Func<TrackedArticle> next, int count)
    {
        var articles = Enumerable.Range(0, count).Select(_ => next()).ToList();
        await store.TransactAsync(
            async session =>
            {
                await session.Articles.StoreAsync([.. articles.Select(article => article.Article)], CancellationToken.None);
                foreach (var article in articles) await session.Detections.AddAsync(article.Article.Id, article.Detection, CancellationToken.None);
            },
            CancellationToken.None);
        return articles.ConvertAll(article => article.Article.Id);
    }

    private static async Task TrackAsync(StoreSession session, StoryTracker tracker, Guid id)
    {
        var token = CancellationToken.None;
        await session.Inbox.TryRecordAsync(DerivedId.From("message", id.ToString("N")), "track-story", token);
        var article = new TrackedArticle((await session.Articles.FindAsync(id, token))!, (await session.Detections.FindAsync(id, token))!);
        var candidates = await session.Stories.CandidatesAsync(tracker.QueryFor(article), token);
        var decision = tracker.Track(article, candidates);
        if (decision.Kept is { } story)
            await session.Stories.SaveAsync(tracker.WriteOf(story, candidates.Stories.FirstOrDefault(known => known.Id == story.Id)), token);
        await session.Stories.RecordAsync(id, decision, token);
        foreach (var news in decision.News) session.Outbox.Add(Message(news.Story));
    }

    private static OutboxMessage Message(Story story) => new()
    {
        Id = DerivedId.From("news", story.Id.ToString("N"), story.Revision.ToString(CultureInfo.InvariantCulture)),
        Type = "StoryOpened",
        Payload = $$"""{"headline":"{{story.Headline}}"}""",
        CreatedUtc = story.OpenedUtc,
    };

    private static void Report(string where, (int Stories, string Mix) at, int articles, (long Clock, TimeSpan Processor) started) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{where}: {at.Stories,7} stories known, {at.Mix,-5} mix, {articles / Stopwatch.GetElapsedTime(started.Clock).TotalSeconds,8:0} articles a second, {(Environment.CpuUsage.TotalTime - started.Processor).TotalMilliseconds / articles:0.00} ms of processor each"));
}
