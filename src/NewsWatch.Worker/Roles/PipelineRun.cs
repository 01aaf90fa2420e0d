using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Runs the configured roles until the process is told to stop.</summary>
internal static class PipelineRun
{
    /// <summary>Returns the exit code; what stops the program at start is one line on <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(NewsWatchOptions options, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            var embedded = options.Store.Provider == Options.StoreProvider.Sqlite;
            using var folder = embedded ? DataFolder.Claim(options.Data.Folder) : null;
            await using var app = NewsWatchHost.Build(options);

            // A file of one's own is brought up to date without asking; a shared database by 'newswatch migrate' alone.
            if (embedded) await app.Services.GetRequiredService<IStore>().MigrateAsync(cancellationToken);
            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception e) when (e is DataFolderException or StoreUnavailableException or IOException)
        {
            await error.WriteLineAsync($"newswatch: {e.Message}");
            return 1;
        }
    }
}
