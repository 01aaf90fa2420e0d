namespace NewsWatch.Storage;

/// <summary>What the pages share between replicas: who has signed in, and the keys that protect cookies and forms.</summary>
public interface ISessionStore
{
    /// <summary>Adds a new one, and forgets those that have expired.</summary>
    Task AddAsync(SavedSession session, CancellationToken cancellationToken);

    /// <summary>Replaces one that is there; one that was removed meanwhile stays so.</summary>
    Task RenewAsync(SavedSession session, CancellationToken cancellationToken);

    /// <summary>Null where it is unknown, has expired, or its API key is worth nothing any more.</summary>
    Task<SavedSession?> FindAsync(string id, CancellationToken cancellationToken);

    Task RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>XML elements, oldest first.</summary>
    Task<IReadOnlyList<string>> KeyRingAsync(CancellationToken cancellationToken);

    Task AddToKeyRingAsync(string id, string xml, CancellationToken cancellationToken);
}
