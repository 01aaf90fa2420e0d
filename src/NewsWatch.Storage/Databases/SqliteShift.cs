namespace NewsWatch.Storage.Databases;

/// <summary>
/// One transaction for several writers, one after the other (group commit): who is done hands it to the next that waits, and all learn of
/// the commit together. Most of a small transaction is what its commit writes and syncs, and the same pages come again and again. Nobody waits
/// for others to come: a writer that is alone commits at once.
/// </summary>
internal sealed class SqliteShift(SqliteTurns turns, object owner, OwnTransaction transaction)
{
    // So that the first is kept waiting for a bounded time, and a writer in another process finds its gap.
    private const int MaxParts = 32;

    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _parts;
    private bool _isKept;

    /// <summary>Called before the turn goes on where the transaction could not be carried out.</summary>
    public required Action Failed { get; init; }

    /// <summary>The part of the writer who has the turn. What fails in it takes nothing of the others with it.</summary>
    public async Task<StoreTransaction> JoinAsync()
    {
        // Where nothing stands yet, undoing all is undoing the part.
        if (_parts++ > 0) await OrLoseAllAsync(transaction.BeginPartAsync);

        // Rows that another part tracks may have changed since by a statement, and are read anew.
        transaction.Context.ChangeTracker.Clear();
        return new Part(this, transaction);
    }

    private async Task KeepAsync()
    {
        if (_parts > 1) await OrLoseAllAsync(transaction.KeepPartAsync);
        _isKept = true;
        await GoOnAsync();
        await _end.Task;
    }

    private async Task UndoAsync()
    {
        if (!_isKept)
        {
            // Nobody waits for the end of a shift that holds nothing.
            await CloseAsync();
            return;
        }

        try
        {
            await OrLoseAllAsync(transaction.UndoPartAsync);
        }
        catch (Exception)
        {
            // The part is undone with all the others, who learn of it; what it failed of itself is on its way to its writer.
            return;
        }

        await GoOnAsync();
    }

    /// <summary>A full disk, for one, takes the whole transaction away: all who wait for its end do their work again.</summary>
    private async Task OrLoseAllAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure)
        {
            try
            {
                await CloseAsync(Failed);
            }
            finally
            {
                _end.TrySetException(new SharedWorkLostException(failure));
            }

            throw;
        }
    }

    private async Task GoOnAsync()
    {
        if (_parts < MaxParts && turns.TryHandOver(this, owner)) return;
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            _end.TrySetException(failure);
            await CloseAsync(Failed);
            return;
        }

        // What was committed stands, whatever becomes of the connection.
        _end.TrySetResult();
        await CloseAsync();
    }

    private async Task CloseAsync(Action? first = null)
    {
        try
        {
            await transaction.DisposeAsync();
        }
        catch (Exception)
        {
            // The connection is of no use any more, but what was written or lost is decided already.
            first = Failed;
        }
        finally
        {
            first?.Invoke();
            turns.Release();
        }
    }

    private sealed class Part(SqliteShift shift, OwnTransaction transaction) : StoreTransaction(transaction.Context)
    {
        private bool _isDone;

        public override Task CommitAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _isDone = true;
            return shift.KeepAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            if (_isDone) return;
            _isDone = true;
            await shift.UndoAsync();
        }
    }
}
