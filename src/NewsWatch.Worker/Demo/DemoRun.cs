using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Demo;

/// <summary>
/// Plays the archive's week through the real program: its own feed server, the real poller, the in-memory bus, a SQLite file.
/// </summary>
internal sealed class DemoRun(DemoArchive archive, DemoScreen screen, DemoSettings settings)
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(3);

    private readonly DemoClock _clock = new(archive.StartUtc);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var server = new DemoFeedServer(archive, _clock.GetUtcNow);
        var root = await server.StartAsync(cancellationToken);
        await using var app = NewsWatchHost.Build(OptionsFor(root), Replace);
        var store = app.Services.GetRequiredService<IStore>();
        await store.MigrateAsync(cancellationToken);
        screen.Opening(archive, root);
        await NewsWatchHost.StartAsync(app, cancellationToken);
        await PlayAsync(app.Services, cancellationToken);
        screen.Write(DemoSummary.Of(await store.TotalsAsync(cancellationToken)));
        if (settings.Keep) await KeepAsync(app, cancellationToken);
        await app.StopAsync(CancellationToken.None);
    }

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(screen.Target);

        // A key to a store that ends with the demo would open nothing.
        if (!settings.Keep) services.Remove(services.Single(service => service.ImplementationType == typeof(FirstKey)));
    }

    private async Task KeepAsync(WebApplication app, CancellationToken cancellationToken)
    {
        screen.Write($"The program goes on. Its pages are at {app.Urls.First()}, its API is below /api/v1. Press Ctrl+C to end it.\n");
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private NewsWatchOptions OptionsFor(Uri feeds) => new()
    {
        Data = new DataOptions { Folder = settings.Folder },
        Store = new StoreOptions { Connection = $"Data Source={Path.Combine(settings.Folder, "newswatch.db")}" },
        Feeds = new FeedsOptions { Defaults = false, Urls = [.. archive.Feeds.Select(feed => new Uri(feeds, feed.Path).ToString())] },
        // Its own server, and nothing else of this machine.
        Network = new NetworkOptions { Allow = [feeds.Host] },
        // The archive's articles are invented, and so are the addresses of their pages.
        Pages = new PagesOptions { Fetch = false },
        Poller = new PollerOptions { Interval = TimeSpan.FromHours(1) },

        // The clock jumps by hours: what waits for the end of a window would be shown out of its place.
        Tracker = new TrackerOptions { ReportedWait = TimeSpan.Zero, RevisionInterval = TimeSpan.Zero },
        Web = new WebOptions { Url = settings.Url },
        Log = new LogOptions { Level = Serilog.Events.LogEventLevel.Error },
    };

    /// <summary>Sets the clock forward step by step, each time when everything that was published has been dealt with.</summary>
    private async Task PlayAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var idle = new PipelineIdle(services.GetRequiredService<IOutboxRelayStore>(), _clock);
        var signal = services.GetRequiredService<PollerSignal>();
        await idle.WaitForFeedsAsync(services.GetRequiredService<IStore>(), cancellationToken);
        for (var time = archive.StartUtc; time < archive.EndUtc + Step; time += Step)
        {
            _clock.JumpTo(time);
            signal.Set();
            await idle.WaitAsync(cancellationToken);
            screen.Played(time < archive.EndUtc ? time : archive.EndUtc);
        }
    }
}
