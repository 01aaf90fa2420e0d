namespace NewsWatch.Core.Articles;

public interface IFeedStore
{
    /// <summary>
    /// Makes the declared feeds the watched ones: new addresses are added, due at once; addresses that are no longer
    /// declared are kept with their articles but checked no more, unless the operator added them; one that returns is
    /// checked again.
    /// </summary>
    Task DeclareAsync(IReadOnlyList<Feed> declared, CancellationToken cancellationToken);

    /// <summary>Takes feeds that are due and that nobody else holds; longest overdue first. No feed is held by two owners.</summary>
    Task<IReadOnlyList<Feed>> LeaseDueAsync(FeedLease lease, CancellationToken cancellationToken);

    /// <summary>Records a check and gives the lease back. False, and nothing written, where the lease was lost.</summary>
    Task<bool> CompleteAsync(FeedCheck check, CancellationToken cancellationToken);

    /// <summary>Gives back every lease. Only for a store that one program has for itself, at its start: a killed run left them.</summary>
    Task ReleaseLeasesAsync(CancellationToken cancellationToken);

    /// <summary>Adds to the entries ever stored from a feed.</summary>
    Task CountEntriesAsync(Guid feedId, int newEntries, CancellationToken cancellationToken);

    /// <summary>When the next watched feed is due, one that is leased at the end of its lease; null where none is watched.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>All watched feeds in order of their address.</summary>
    Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken);
}
