namespace NewsWatch.Web.Pages.Access;

/// <summary>The sessions of readers who signed in, shared by all replicas; the host implements it. Safe to call from many requests.</summary>
public interface ISessions
{
    /// <summary>Adds or replaces it, and forgets those that have expired.</summary>
    Task SaveAsync(StoredSession session, CancellationToken cancellationToken);

    /// <summary>Null where it is unknown, has expired, or its key is worth nothing any more.</summary>
    Task<StoredSession?> FindAsync(string id, CancellationToken cancellationToken);

    Task RemoveAsync(string id, CancellationToken cancellationToken);
}
