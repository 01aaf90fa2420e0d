using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Serilog.Events;
using StoreProvider = NewsWatch.Worker.Options.StoreProvider;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>The program as it runs, bus and relay included, but for its log, which writes warnings only; on a folder of its own.</summary>
internal sealed class AlertRig : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-alerts-");
    private readonly WebApplication _app;

    /// <summary>Without a connection the store is a SQLite file in the folder.</summary>
    public AlertRig(NewsWatchOptions options, string? connection)
    {
        _app = NewsWatchHost.Build(options with
        {
            Data = new DataOptions { Folder = _folder.FullName },
            Store = new StoreOptions
            {
                Provider = connection is null ? StoreProvider.Sqlite : StoreProvider.Postgresql,
                Connection = connection ?? $"Data Source={_folder.FullName}/news.db",
            },
            Secrets = new SecretsOptions { Key = "only-for-measuring-only-for-measuring" },
            Network = new NetworkOptions { Allow = ["127.0.0.0/8"] },
            Web = new WebOptions { Url = "http://127.0.0.1:0" },
            Log = new LogOptions { Level = LogEventLevel.Warning },
        });
    }

    public IStore Store => _app.Services.GetRequiredService<IStore>();

    public Task StartAsync() => NewsWatchHost.StartAsync(_app, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
