using Microsoft.EntityFrameworkCore.Storage;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Databases;

/// <summary>A transaction of one caller.</summary>
internal sealed class OwnTransaction : StoreTransaction
{
    private readonly IDbContextTransaction _transaction;

    private OwnTransaction(StoreContext context, IDbContextTransaction transaction)
        : base(context) => _transaction = transaction;

    /// <summary>Takes over the context, which is given back where the transaction cannot begin.</summary>
    public static async Task<OwnTransaction> BeginAsync(StoreContext context, Func<StoreContext, Task<IDbContextTransaction>> begin)
    {
        try
        {
            // The whole transaction is rolled back on any failure, so that savepoints would only cost.
            context.Database.AutoSavepointsEnabled = false;
            return new OwnTransaction(context, await begin(context));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public override Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    /// <summary>Ends the transaction, whatever state it is in, and gives the context back.</summary>
    public override async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            await Context.DisposeAsync();
        }
    }

    public Task BeginPartAsync() => _transaction.CreateSavepointAsync(Part);

    public Task KeepPartAsync() => _transaction.ReleaseSavepointAsync(Part);

    public async Task UndoPartAsync()
    {
        await _transaction.RollbackToSavepointAsync(Part);
        await KeepPartAsync();
    }

    private const string Part = "part";
}
