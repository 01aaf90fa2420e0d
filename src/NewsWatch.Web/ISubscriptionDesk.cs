using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web;

/// <summary>Subscriptions as the API manages them; the host implements it. A singleton that is safe to call from many requests.</summary>
public interface ISubscriptionDesk
{
    /// <summary>Declared ones first; an owner sees only what is stored as theirs, null lists all.</summary>
    Task<IReadOnlyList<ListedSubscription>> ListAsync(string? owner, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Null where no such subscription is declared or stored.</summary>
    Task<ListedSubscription?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Adds where the version is 0, else replaces that version.</summary>
    Task<SubscriptionSaved> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken);

    /// <summary>What a request with this key of its sender has made in the last 24 hours; null where it is new.</summary>
    Task<RepeatedRequest?> FindRequestAsync(string owner, string key, CancellationToken cancellationToken);

    /// <summary>Keeps in mind for 24 hours what a request has made.</summary>
    Task RememberAsync(RepeatedRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Goes on with a destination that a reader has ended; whoever reads mail there is asked again first. Null where there is no such
    /// destination, or nobody has ended it.
    /// </summary>
    Task<ConsentState?> ReopenAsync(ListedSubscription subscription, Guid destinationId, CancellationToken cancellationToken);

    /// <summary>The mute with the name that its company has here, and what is wrong with it, in one line.</summary>
    (Mute Named, string? Error) Inspect(Mute mute);

    /// <summary>
    /// Changes what a subscription is silent about, declared or stored, of those mutes that have not ended. Null where there is none of this
    /// id, or somebody changed it at the same moment.
    /// </summary>
    Task<IReadOnlyList<Mute>?> MuteAsync(
        string id, DateTimeOffset nowUtc, Func<IReadOnlyList<Mute>, IReadOnlyList<Mute>> change, CancellationToken cancellationToken);

    /// <summary>Removes what the reader of a subscription was told and has muted; the subscription itself too, unless it is declared.</summary>
    Task EraseAsync(ListedSubscription subscription, CancellationToken cancellationToken);

    /// <summary>All that is held about it and its readers.</summary>
    Task<HeldSubscription> HeldAsync(ListedSubscription subscription, CancellationToken cancellationToken);
}
