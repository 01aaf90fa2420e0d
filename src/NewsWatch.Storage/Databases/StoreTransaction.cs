using Microsoft.EntityFrameworkCore.Storage;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Databases;

/// <summary>A context within a transaction, which ends without effect unless committed.</summary>
internal sealed class StoreTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly IDisposable? _turn;

    private StoreTransaction(StoreContext context, IDbContextTransaction transaction, IDisposable? turn)
    {
        Context = context;
        _transaction = transaction;
        _turn = turn;
    }

    public StoreContext Context { get; }

    /// <summary>Takes over the context and the turn; both are given back where the transaction cannot begin.</summary>
    public static async Task<StoreTransaction> BeginAsync(
        StoreContext context, Func<StoreContext, Task<IDbContextTransaction>> begin, IDisposable? turn = null)
    {
        try
        {
            // The whole transaction is rolled back on any failure, so that savepoints would only cost.
            context.Database.AutoSavepointsEnabled = false;
            return new StoreTransaction(context, await begin(context), turn);
        }
        catch
        {
            await context.DisposeAsync();
            turn?.Dispose();
            throw;
        }
    }

    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
            await Context.DisposeAsync();
        }
        finally
        {
            _turn?.Dispose();
        }
    }
}
