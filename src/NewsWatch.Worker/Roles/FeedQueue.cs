using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Which feeds this process may check now. The store decides, so that no two processes check one feed at once.</summary>
internal sealed class FeedQueue(IStore store, WatchList watchList, PollerOptions options, TimeProvider clock)
{
    /// <summary>Another process may declare feeds, or die with a lease, so the queue is looked at this often at least.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    /// <summary>Names this process in leases; a restart is another owner.</summary>
    public string Owner { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7(clock.GetUtcNow()):N}";

    /// <summary>Returns how many feeds are watched.</summary>
    public async Task<int> DeclareAsync(CancellationToken cancellationToken)
    {
        await store.TransactAsync(session => session.Feeds.DeclareAsync(watchList.Feeds, cancellationToken), cancellationToken);
        return watchList.Feeds.Count;
    }

    public async Task<IReadOnlyList<Feed>> LeaseAsync(int running, CancellationToken cancellationToken)
    {
        var free = options.MaxConcurrentFetches - running;
        if (free <= 0) return [];
        var lease = new FeedLease(Owner, clock.GetUtcNow(), options.Lease, free);
        return await store.TransactAsync(session => session.Feeds.LeaseDueAsync(lease, cancellationToken), cancellationToken);
    }

    public async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        var next = await store.ReadAsync(session => session.Feeds.NextDueAsync(cancellationToken), cancellationToken);
        var wait = next - clock.GetUtcNow() ?? LongestWait;
        return wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
    }
}
