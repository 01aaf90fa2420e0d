using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using NewsWatch.Benchmarks.Stories;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>
/// <c>deliver-webhooks sqlite | postgres CONNECTION</c>: what one notifier delivers a second of alerts that wait in its store for fifty
/// destinations, signed, each attempt logged, beside a loop that posts the same body with a bare HttpClient as many at a time.
/// </summary>
internal static class DeliveryLoad
{
    private const int Destinations = 50;
    private const int Companies = 4_000;
    private const int Deliveries = 5_000;
    private const int Batch = 500;
    private const string Secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not (["sqlite"] or ["postgres", _]))
        {
            Console.Error.WriteLine("deliver-webhooks needs sqlite or postgres CONNECTION");
            return 2;
        }

        using var sink = await SinkProcess.StartAsync();
        var notifier = await DeliverAsync(sink, arguments.ElementAtOrDefault(1));
        await sink.EmptyAsync();
        var loop = await PostAsync(sink, await sink.BodyAsync());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{arguments[0]}: notifier {notifier:0} deliveries a second, bare loop {loop:0}, ratio {loop / notifier:0.0}"));
        return 0;
    }

    private static async Task<double> DeliverAsync(SinkProcess sink, string? connection)
    {
        await using var rig = new AlertRig(new NewsWatchOptions { Roles = "notifier", Notifier = new NotifierOptions { Console = false } }, connection);
        await rig.Store.MigrateAsync(CancellationToken.None);
        await FillAsync(rig.Store, sink);
        var processor = Environment.CpuUsage.TotalTime;
        await rig.StartAsync();
        var taken = await sink.WaitForAsync(Deliveries);
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Deliveries;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{taken.Requests} requests of {taken.Identities} identities in {taken.Seconds:0.0} s, {spent:0.00} ms of processor each"));
        return taken.Requests / taken.Seconds;
    }

    private static async Task FillAsync(IStore store, SinkProcess sink)
    {
        var (alerts, deliveries) = (new AlertFactory(TimeProvider.System), new DeliveryFactory(TimeProvider.System));
        var news = new SyntheticNews(Companies);
        var readers = Enumerable.Range(0, Destinations).Select(number => Reader(number, sink.AddressOf(number))).ToList();
        await store.TransactAsync(session => SubscribeAsync(session, readers), CancellationToken.None);
        for (var filled = 0; filled < Deliveries; filled += Batch)
        {
            var raised = Enumerable.Range(0, Batch / Destinations)
                .Select(_ => StoryOf(news.Opening()))
                .SelectMany(story => readers.Select(reader => (Reader: reader, Alert: alerts.Create(reader, story, [], AlertMatch.Accepted([])))))
                .ToList();
            await store.TransactAsync(
                async session =>
                {
                    await session.Alerts.AddNewAsync(raised.ConvertAll(one => one.Alert), CancellationToken.None);
                    await session.Deliveries.AddNewAsync(
                        [.. raised.SelectMany(one => deliveries.Create(one.Alert, one.Reader))], CancellationToken.None);
                },
                CancellationToken.None);
        }
    }

    private static async Task<int> SubscribeAsync(StoreSession session, IReadOnlyList<Subscription> readers)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var reader in readers)
        {
            var stored = new StoredSubscription { Subscription = reader, Owner = "load", CreatedUtc = now, UpdatedUtc = now };
            await session.Subscriptions.SaveAsync(stored, CancellationToken.None);
        }

        return readers.Count;
    }

    private static Subscription Reader(int number, string address) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"reader-{number}"),
        Destinations = [new Destination { Channel = "webhook", Address = address, Secret = Secret }],
    };

    private static Story StoryOf(TrackedArticle article) =>
        new StoryRegistry(new TrackerSettings()).Track(article).Kept ?? throw new InvalidOperationException("The article opens no story.");

    /// <summary>As many at once as a notifier has under way.</summary>
    private static async Task<double> PostAsync(SinkProcess sink, byte[] body)
    {
        using var http = new HttpClient();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = new NotifierOptions().Concurrency };
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Deliveries), atOnce, async (number, token) =>
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var answer = await http.PostAsync(sink.AddressOf(number % Destinations), content, token);
            answer.EnsureSuccessStatusCode();
        });
        return Deliveries / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
