namespace NewsWatch.Storage;

/// <summary>
/// The database. Each call has its own session and transaction; a session must not be kept after the call.
/// Failures of the database itself arrive as <see cref="StoreUnavailableException"/>, all others untouched.
/// </summary>
public interface IStore
{
    /// <summary>
    /// One transaction: commits when the work returns, rolls back when it throws. Where the database chose this transaction
    /// as the victim of a deadlock, the work is run again from the start, so it must keep nothing from a run that failed.
    /// </summary>
    Task<T> TransactAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Reads one snapshot and never waits for writers. A write within it fails.</summary>
    Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Creates or upgrades the tables.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>False where <see cref="MigrateAsync"/> has still something to do.</summary>
    Task<bool> IsMigratedAsync(CancellationToken cancellationToken);

    /// <summary>A cheap look whether the database answers; throws <see cref="StoreUnavailableException"/> where it does not.</summary>
    Task PingAsync(CancellationToken cancellationToken);
}
