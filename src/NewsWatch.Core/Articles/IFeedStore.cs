namespace NewsWatch.Core.Articles;

public interface IFeedStore
{
    /// <summary>
    /// Makes the declared feeds the watched ones: new addresses are added, due at once; addresses that are no longer
    /// declared are kept with their articles but checked no more, unless the operator added them; one that returns is
    /// checked again.
    /// </summary>
    Task DeclareAsync(IReadOnlyList<Feed> declared, CancellationToken cancellationToken);

    /// <summary>
    /// Takes feeds that are due, of hosts of which nobody holds a feed and which did not ask to be left alone; longest overdue
    /// first. No feed, and no host, is held by two owners.
    /// </summary>
    Task<IReadOnlyList<Feed>> LeaseDueAsync(FeedLease lease, CancellationToken cancellationToken);

    /// <summary>
    /// Those of the feeds that the owner still holds, as they stand now and until the transaction ends. A check of any other is
    /// to be discarded: another process has taken over.
    /// </summary>
    Task<IReadOnlyList<Feed>> HoldAsync(string owner, IReadOnlyList<Guid> feedIds, CancellationToken cancellationToken);

    /// <summary>Records what checks made of feeds that <see cref="HoldAsync"/> gave, and gives their leases back.</summary>
    Task CompleteAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken);

    /// <summary>Gives back feeds that were taken and not checked.</summary>
    Task ReleaseAsync(string owner, IReadOnlyList<Guid> feedIds, CancellationToken cancellationToken);

    /// <summary>Gives back every lease. Only for a store that one program has for itself, at its start: a killed run left them.</summary>
    Task ReleaseLeasesAsync(CancellationToken cancellationToken);

    /// <summary>Leaves a host alone; of two pauses the longer one counts. Pauses that are over at this moment are forgotten.</summary>
    Task PauseHostAsync(HostPause pause, DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>The hosts that are left alone at this moment.</summary>
    Task<IReadOnlyList<HostPause>> ListPausesAsync(DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>When the next watched feed after this moment is due; null where none is.</summary>
    Task<DateTimeOffset?> NextDueAsync(DateTimeOffset afterUtc, CancellationToken cancellationToken);

    /// <summary>Null where no such feed is watched.</summary>
    Task<Feed?> FindAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>All watched feeds in order of their address.</summary>
    Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken);
}
