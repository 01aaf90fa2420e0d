namespace NewsWatch.Core.Alerts;

public interface ISubscriptionStore
{
    /// <summary>In the order of their ids; null owner lists all.</summary>
    Task<IReadOnlyList<StoredSubscription>> ListAsync(string? owner, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Null where no such subscription is stored.</summary>
    Task<StoredSubscription?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Adds or replaces, and returns it with its new version. Null, and nothing written, where the stored version is not the one
    /// that the caller knows: 0 for one that must be new.
    /// </summary>
    Task<StoredSubscription?> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken);

    /// <summary>Those that are stored, in no order.</summary>
    Task<IReadOnlyList<StoredSubscription>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Changes the invitations of a subscription and nothing else, its version neither. Until the transaction ends nobody else changes it.
    /// Returns what stands now; empty where no such subscription is stored.
    /// </summary>
    Task<IReadOnlyList<Invitation>> InviteAsync(
        string id, Func<IReadOnlyList<Invitation>, IReadOnlyList<Invitation>> change, CancellationToken cancellationToken);

    /// <summary>The mutes of a subscription that the configuration declares, by its id; those without any are left out.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Mute>>> DeclaredMutesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Replaces the mutes of a subscription that the configuration declares; the rest of it is not stored.</summary>
    Task MuteDeclaredAsync(string id, IReadOnlyList<Mute> mutes, CancellationToken cancellationToken);

    /// <summary>What the key made in the last 24 hours; null where it is new.</summary>
    Task<RepeatedRequest?> FindRequestAsync(string owner, string key, CancellationToken cancellationToken);

    /// <summary>For a day; the first one with a key is kept.</summary>
    Task RememberAsync(RepeatedRequest request, CancellationToken cancellationToken);

    /// <summary>Forgets all of it but that this id was removed. False where no such subscription is stored.</summary>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Until the transaction ends no subscription is saved or removed: what is written for those that stand is found by whoever removes one.</summary>
    Task HoldAsync(CancellationToken cancellationToken);

    /// <summary>Until the transaction ends nobody else changes a subscription: for whoever changes what they have read before.</summary>
    Task HoldAloneAsync(CancellationToken cancellationToken);

    /// <summary>What changed after a version, in the order of the changes; 0 for all.</summary>
    Task<IReadOnlyList<SubscriptionChange>> ChangesSinceAsync(long version, CancellationToken cancellationToken);
}
