using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>What the commands do to the list of feeds, together with what the settings declare.</summary>
internal sealed class FeedDesk(IStore store, NewsWatchOptions options, TimeProvider clock)
{
    /// <summary>Opens the store beside a program that may be running, and makes it where there is none yet.</summary>
    public static Task<int> OpenAsync(LoadedOptions loaded, CommandContext context, Func<FeedDesk, Task<int>> work) =>
        StartFailures.GuardAsync(async () =>
        {
            var options = loaded.Options ?? throw CommandException.BadArgument(string.Join('\n', loaded.Errors));
            await using var services = StoreServices.For(options);
            var store = services.GetRequiredService<IStore>();
            await PrepareAsync(store, options);
            return await work(new FeedDesk(store, options, context.Clock));
        });

    /// <summary>
    /// All watched feeds in order of their address: those in the store, and those that settings declare and no poller has taken up.
    /// </summary>
    public async Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(session => session.Feeds.ListAsync(cancellationToken), cancellationToken);
        var all = stored.Concat(WatchList.From(options.Feeds).Feeds).DistinctBy(feed => feed.Id);
        return [.. all.OrderBy(feed => feed.Url, StringComparer.Ordinal)];
    }

    /// <summary>The hosts that are left alone at this moment, by name.</summary>
    public async Task<IReadOnlyDictionary<string, HostPause>> PausesAsync(CancellationToken cancellationToken)
    {
        var pauses = await store.ReadAsync(session => session.Feeds.ListPausesAsync(clock.GetUtcNow(), cancellationToken), cancellationToken);
        return pauses.ToDictionary(pause => pause.Host, StringComparer.Ordinal);
    }

    /// <summary>The watched feed that this address means; null where there is none.</summary>
    public async Task<Feed?> FindAsync(string address, CancellationToken cancellationToken)
    {
        var key = CanonicalAddress.KeyOf(address);
        var feeds = await ListAsync(cancellationToken);
        return feeds.FirstOrDefault(feed => feed.Url == address)
            ?? feeds.FirstOrDefault(feed => CanonicalAddress.KeyOf(feed.Url) == key || CanonicalAddress.KeyOf(feed.Address) == key);
    }

    /// <summary>Returns how many of the feeds were not watched before.</summary>
    public async Task<int> AddAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken) =>
        (await store.TransactAsync(session => session.WatchList.AddAsync(feeds, cancellationToken), cancellationToken)).Count;

    public Task<bool> RemoveAsync(Feed feed, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.WatchList.RemoveAsync(feed.Id, cancellationToken), cancellationToken);

    /// <summary>A feed as it is added; the title is also its name for readers.</summary>
    public Feed NewFeed(string canonicalUrl, string title) => new()
    {
        Id = ArticleIdentity.ForFeed(canonicalUrl),
        Url = canonicalUrl,
        Title = title.Length == 0 ? null : title,
        Publisher = title,
        Origin = FeedOrigin.Added,
        NextCheckUtc = clock.GetUtcNow(),
    };

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
