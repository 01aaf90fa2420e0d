using System.Globalization;
using NewsWatch.Benchmarks.Polling;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>
/// <c>alert-latency embedded | distributed BROKER CONNECTION</c>: from the fetch of an article to the end of the first attempt to deliver
/// its alert, with fifty new deals a minute and a thousand subscriptions to two companies each. Distributed means a host a role with
/// RabbitMQ and PostgreSQL between them, though in one process.
/// </summary>
internal static class LatencyRun
{
    private const int Subscriptions = 1_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1) / 50;
    private static readonly string[] Separate = ["poller", "detector", "tracker", "notifier"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not (["embedded"] or ["distributed", _, _]))
        {
            Console.Error.WriteLine("alert-latency needs embedded, or distributed BROKER CONNECTION");
            return 2;
        }

        using var sink = await SinkProcess.StartAsync();
        await using var site = await DealSite.StartAsync();
        var bus = arguments is [_, var broker, _] ? new BusOptions { Transport = BusTransport.Rabbitmq, Url = broker } : new BusOptions();
        var roles = bus.Url is null ? [string.Join(',', Separate)] : Separate;
        var rigs = roles.Select(role => new AlertRig(Options(site, bus, role), arguments.ElementAtOrDefault(2))).ToList();
        try
        {
            await rigs[0].Store.MigrateAsync(CancellationToken.None);
            await SubscribeAsync(rigs[0].Store, sink);
            foreach (var rig in rigs) await rig.StartAsync();
            await MeasureAsync(arguments[0], site, sink);
        }
        finally
        {
            foreach (var rig in rigs) await rig.DisposeAsync();
        }

        return 0;
    }

    private static NewsWatchOptions Options(DealSite site, BusOptions bus, string roles) => new()
    {
        Roles = roles,
        Bus = bus,
        Feeds = new FeedsOptions { Defaults = false, Urls = site.Addresses },
        Poller = new PollerOptions { Interval = TimeSpan.FromSeconds(1) },
        Pages = new PagesOptions { Fetch = false },
        Tracker = new TrackerOptions { ReportedWait = TimeSpan.Zero },
        Notifier = new NotifierOptions { Console = false },
    };

    private static Task<bool> SubscribeAsync(IStore store, SinkProcess sink) => store.TransactAsync(
        async session =>
        {
            var (companies, random) = (DealSite.Companies.ToArray(), new Random(8));
            for (var number = 0; number < Subscriptions; number++)
            {
                var subscription = new Subscription
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"reader-{number}"),
                    Filter = new SubscriptionFilter { Parties = random.GetItems(companies, 2) },
                    Destinations = [new Destination { Channel = "webhook", Address = sink.AddressOf(number) }],
                };
                var now = TimeProvider.System.GetUtcNow();
                var stored = new StoredSubscription { Subscription = subscription, Owner = "load", CreatedUtc = now, UpdatedUtc = now };
                await session.Subscriptions.SaveAsync(stored, CancellationToken.None);
            }

            return true;
        },
        CancellationToken.None);

    private static async Task MeasureAsync(string mode, DealSite site, SinkProcess sink)
    {
        using var latency = new HistogramListener("newswatch.delivery.since.fetch");
        var processor = Environment.CpuUsage.TotalTime;
        using var pace = new PeriodicTimer(Pace);
        for (var deal = 0; deal < DealSite.Deals; deal++)
        {
            site.ReleaseOne();
            await pace.WaitForNextTickAsync();
        }

        var taken = await sink.WaitForAsync(int.MaxValue);
        var cores = (Environment.CpuUsage.TotalTime - processor) / (Pace * DealSite.Deals);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mode}: {DealSite.Deals} deals at {TimeSpan.FromMinutes(1) / Pace:0} a minute, {Subscriptions} subscriptions, {latency.Count} deliveries ({taken.Identities} identities): from fetch {latency.Quantile(0.5):0.00} s median, {latency.Quantile(0.95):0.00} s 95 %, {latency.Quantile(1):0.00} s at most; {cores:0.00} cores"));
    }
}
