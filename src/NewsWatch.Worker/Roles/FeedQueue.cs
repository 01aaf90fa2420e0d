using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Which feeds this process may check now. The store decides, so that no two processes check one feed, or one host, at once.</summary>
internal sealed class FeedQueue(IStore store, WatchList watchList, PollerOptions options, TimeProvider clock)
{
    /// <summary>Another process may declare feeds, or die with a lease, so the queue is looked at this often at least.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>Feeds that come due one by one are taken together: a look costs a transaction however many it finds.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Names this process in leases; a restart is another owner.</summary>
    public string Owner { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7(clock.GetUtcNow()):N}";

    /// <summary>Returns how many feeds are watched.</summary>
    public async Task<int> DeclareAsync(CancellationToken cancellationToken)
    {
        await store.TransactAsync(session => session.Feeds.DeclareAsync(watchList.Feeds, cancellationToken), cancellationToken);
        return (await store.ReadAsync(session => session.Feeds.ListAsync(cancellationToken), cancellationToken)).Count;
    }

    /// <summary>Feeds that are due, by host: those of one host are for reading one after the other.</summary>
    public async Task<IReadOnlyList<HostFeeds>> LeaseAsync(int maxHosts, CancellationToken cancellationToken)
    {
        if (maxHosts <= 0) return [];
        var now = clock.GetUtcNow();
        var lease = new FeedLease { Owner = Owner, NowUtc = now, Duration = options.Lease, MaxHosts = maxHosts };
        var feeds = await store.TransactAsync(session => session.Feeds.LeaseDueAsync(lease, cancellationToken), cancellationToken);

        // A check that begins later than this could end after the lease.
        var startBefore = now + options.Lease - CheckTime.LimitOf(options);
        return [.. feeds.GroupBy(feed => FeedAddress.HostOf(feed.Address)).Select(host => new HostFeeds([.. host], startBefore))];
    }

    public Task ReleaseAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken) => store.TransactAsync(
        session => session.Feeds.ReleaseAsync(Owner, [.. feeds.Select(feed => feed.Id)], cancellationToken), cancellationToken);

    public async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = await store.ReadAsync(session => session.Feeds.NextDueAsync(now, cancellationToken), cancellationToken);
        var wait = next - now ?? LongestWait;
        return wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
    }
}
