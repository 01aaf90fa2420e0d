using NewsWatch.Storage;

namespace NewsWatch.UnitTests.Roles;

/// <summary>A store that a test can take away and bring back.</summary>
internal sealed class StoreThatMayBeAway(IStore inner) : IStore
{
    public bool IsAway { get; set; }

    public Task<T> TransactAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        Reach().TransactAsync(work, cancellationToken);

    public Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> read, CancellationToken cancellationToken) =>
        Reach().ReadAsync(read, cancellationToken);

    public Task MigrateAsync(CancellationToken cancellationToken) => Reach().MigrateAsync(cancellationToken);

    public Task<bool> IsMigratedAsync(CancellationToken cancellationToken) => Reach().IsMigratedAsync(cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) => Reach().PingAsync(cancellationToken);

    private IStore Reach() => IsAway ? throw new StoreUnavailableException("away", isTransient: true) : inner;
}
