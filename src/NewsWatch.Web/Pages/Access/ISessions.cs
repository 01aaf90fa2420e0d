namespace NewsWatch.Web.Pages.Access;

/// <summary>The sessions of readers who signed in, shared by all replicas; the host implements it. Safe to call from many requests.</summary>
public interface ISessions
{
    /// <summary>Adds a new one, and forgets those that have expired.</summary>
    Task AddAsync(StoredSession session, CancellationToken cancellationToken);

    /// <summary>Replaces one that is there; one that was ended meanwhile stays so.</summary>
    Task RenewAsync(StoredSession session, CancellationToken cancellationToken);

    /// <summary>Null where it is unknown, has expired, or its key is worth nothing any more.</summary>
    Task<StoredSession?> FindAsync(string id, CancellationToken cancellationToken);

    Task RemoveAsync(string id, CancellationToken cancellationToken);
}
