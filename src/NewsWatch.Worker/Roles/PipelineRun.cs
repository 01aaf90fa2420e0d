using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Runs the configured roles until the process is told to stop.</summary>
internal static partial class PipelineRun
{
    /// <summary>False where a part of the program failed and took the others with it; the log says which and why.</summary>
    public static async Task<bool> RunAsync(NewsWatchOptions options, CancellationToken cancellationToken)
    {
        var embedded = options.Store.Provider == Options.StoreProvider.Sqlite;
        using var folder = embedded ? DataFolder.Claim(options.Data.Folder) : null;
        await using var app = NewsWatchHost.Build(options);

        if (embedded) await PrepareAsync(app.Services.GetRequiredService<IStore>(), cancellationToken);
        await NewsWatchHost.StartAsync(app, cancellationToken);
        if (RoleNames.Parse(options.Roles).Contains(RoleNames.Web, StringComparer.Ordinal)) LogPages(app.Logger, app.Urls.First());
        await app.WaitForShutdownAsync(cancellationToken);
        return app.Services.GetServices<IHostedService>().OfType<BackgroundService>().All(part => part.ExecuteTask is not { IsFaulted: true });
    }

    /// <summary>A file of one's own is brought up to date without asking; a shared database by 'newswatch migrate' alone.</summary>
    private static async Task PrepareAsync(IStore store, CancellationToken cancellationToken)
    {
        await store.MigrateAsync(cancellationToken);
        await store.TransactAsync(
            async session =>
            {
                await session.Feeds.ReleaseLeasesAsync(cancellationToken);
                await session.Deliveries.ReleaseClaimsAsync(cancellationToken);
            },
            cancellationToken);
    }
}
