using System.Collections.Concurrent;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// Writers of one file in this process go one after the other, in the order in which they came: SQLite itself
/// lets them try again and again, without any order, and fails the unlucky one.
/// </summary>
internal sealed class SqliteTurns
{
    private static readonly ConcurrentDictionary<string, SqliteTurns> Files = new(StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private readonly Queue<Waiter> _waiting = [];
    private bool _taken;

    private SqliteTurns()
    {
    }

    public static SqliteTurns Of(string path) => Files.GetOrAdd(path, _ => new SqliteTurns());

    /// <summary>Waits for the turn. Null where the file is free; else the transaction of this owner that goes on.</summary>
    public async Task<SqliteShift?> TakeAsync(object owner, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(owner);
        lock (_lock)
        {
            if (!_taken)
            {
                _taken = true;
                return null;
            }

            _waiting.Enqueue(waiter);
        }

        await using var leaving = cancellationToken.UnsafeRegister(_ => waiter.TrySetCanceled(cancellationToken), null);
        return await waiter.Task;
    }

    /// <summary>Gives the turn with an open transaction to who comes next; false where nobody waits or the next is of another owner.</summary>
    public bool TryHandOver(SqliteShift shift, object owner)
    {
        lock (_lock)
        {
            while (_waiting.TryPeek(out var next) && (next.Task.IsCompleted || ReferenceEquals(next.Owner, owner)))
            {
                if (_waiting.Dequeue().TrySetResult(shift)) return true;
            }

            return false;
        }
    }

    /// <summary>Gives the turn to who comes next, with no transaction open.</summary>
    public void Release()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(null)) return;
            }

            _taken = false;
        }
    }

    private sealed class Waiter(object owner) : TaskCompletionSource<SqliteShift?>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public object Owner { get; } = owner;
    }
}
