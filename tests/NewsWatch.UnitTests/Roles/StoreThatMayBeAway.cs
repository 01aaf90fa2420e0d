using NewsWatch.Storage;

namespace NewsWatch.UnitTests.Roles;

/// <summary>A store that a test can take away and bring back, and whose answers it can hold up.</summary>
internal sealed class StoreThatMayBeAway(IStore inner) : IStore
{
    public bool IsAway { get; set; }

    /// <summary>What was read is given back only when this ends.</summary>
    public Task AnswersAfter { get; set; } = Task.CompletedTask;

    public Task<T> TransactAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        Reach().TransactAsync(work, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> read, CancellationToken cancellationToken)
    {
        var answer = await Reach().ReadAsync(read, cancellationToken);
        await AnswersAfter;
        return answer;
    }

    public Task MigrateAsync(CancellationToken cancellationToken) => Reach().MigrateAsync(cancellationToken);

    public Task<bool> IsMigratedAsync(CancellationToken cancellationToken) => Reach().IsMigratedAsync(cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) => Reach().PingAsync(cancellationToken);

    private IStore Reach() => IsAway ? throw new StoreUnavailableException("away", isTransient: true) : inner;
}
