using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Databases;

/// <summary>A context within a transaction. What it wrote ends without effect unless committed.</summary>
internal abstract class StoreTransaction(StoreContext context) : IAsyncDisposable
{
    public StoreContext Context { get; } = context;

    /// <summary>Returns when what was written survives a loss of power.</summary>
    public abstract Task CommitAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
