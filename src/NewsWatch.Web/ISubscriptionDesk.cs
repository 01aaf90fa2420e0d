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

    /// <summary>With <paramref name="erase"/> what it was told is removed too. False where no such subscription is stored.</summary>
    Task<bool> RemoveAsync(string id, bool erase, CancellationToken cancellationToken);

    /// <summary>What a subscription was told and how that was delivered, newest first.</summary>
    Task<(IReadOnlyList<Alert> Alerts, IReadOnlyList<Delivery> Deliveries)> HeldAsync(string id, CancellationToken cancellationToken);
}
