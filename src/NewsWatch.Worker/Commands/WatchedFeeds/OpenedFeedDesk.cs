using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>The list of feeds for a command: over the store, beside a program that may be running.</summary>
internal static class OpenedFeedDesk
{
    /// <summary>Opens the store beside a program that may be running, and makes it where there is none yet.</summary>
    public static Task<int> RunAsync(LoadedOptions loaded, CommandContext context, Func<FeedDesk, Task<int>> work) =>
        StartFailures.GuardAsync(async () =>
        {
            var options = loaded.Options ?? throw CommandException.BadArgument(string.Join('\n', loaded.Errors));
            await using var services = StoreServices.For(options);
            var store = services.GetRequiredService<IStore>();
            await PrepareAsync(store, options);
            return await work(new FeedDesk(store, options, context.Clock));
        });

    // A file of one's own is brought up to date as at the start of the program, but never under a program that runs.
    private static async Task PrepareAsync(IStore store, NewsWatchOptions options)
    {
        if (options.Store.Provider != Options.StoreProvider.Sqlite || await IsReadyAsync(store)) return;
        using var folder = DataFolder.Claim(options.Data.Folder);
        await store.MigrateAsync(CancellationToken.None);
    }

    private static async Task<bool> IsReadyAsync(IStore store)
    {
        try
        {
            return await store.IsMigratedAsync(CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // No file yet; where it is something else, the migration says so.
            return false;
        }
    }
}
