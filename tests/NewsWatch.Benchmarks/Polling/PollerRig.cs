using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using NewsWatch.Worker.Demo;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>The poller as the program runs it, over a SQLite file: fetch, parse, store, outbox; without the roles behind it.</summary>
internal sealed class PollerRig : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newswatch-benchmark-");
    private readonly ServiceProvider services;

    public PollerRig(IEnumerable<Feed> feeds, TimeSpan interval)
    {
        var options = new NewsWatchOptions
        {
            Data = new DataOptions { Folder = folder.FullName },
            Store = new StoreOptions { Connection = $"Data Source={folder.FullName}/news.db" },
            Feeds = new FeedsOptions { Defaults = false },
            Network = new NetworkOptions { Allow = ["127.0.0.0/8"] },
            Poller = new PollerOptions { Interval = interval },
        };
        var roles = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        roles.AddConfiguredStore(options).AddConfiguredNetwork(options.Network).AddSingleton(options.Poller);
        roles.AddSingleton(options.Web).AddSingleton<StoreGate>().AddHostedService(provider => provider.GetRequiredService<StoreGate>());
        new PollerRole().AddServices(roles, options);
        roles.AddSingleton(new WatchList([.. feeds])).AddSingleton<TimeProvider>(Clock);
        services = roles.BuildServiceProvider();
    }

    /// <summary>At real pace, but it can be set forward.</summary>
    public DemoClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public IStore Store => services.GetRequiredService<IStore>();

    public async Task StartAsync()
    {
        await Store.MigrateAsync(CancellationToken.None);
        foreach (var part in services.GetServices<IHostedService>()) await part.StartAsync(CancellationToken.None);
    }

    /// <summary>Sets the clock forward and has the poller look at once.</summary>
    public void Jump(TimeSpan ahead)
    {
        Clock.JumpTo(Clock.GetUtcNow() + ahead);
        services.GetRequiredService<PollerSignal>().Set();
    }

    public Task<IReadOnlyList<Feed>> FeedsAsync() =>
        Store.ReadAsync(session => session.Feeds.ListAsync(CancellationToken.None), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var part in services.GetServices<IHostedService>().Reverse()) await part.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
