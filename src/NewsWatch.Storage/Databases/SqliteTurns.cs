using System.Collections.Concurrent;
using System.Threading.Channels;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// Writers of one file in this process go one after the other, in the order in which they came: SQLite itself
/// lets them try again and again, without any order, and fails the unlucky one.
/// </summary>
internal sealed class SqliteTurns
{
    private static readonly ConcurrentDictionary<string, SqliteTurns> Files = new(StringComparer.Ordinal);

    // Holds the one turn while nobody has it.
    private readonly Channel<IDisposable> _free = Channel.CreateBounded<IDisposable>(1);

    private SqliteTurns() => _free.Writer.TryWrite(new Turn(_free.Writer));

    public static SqliteTurns Of(string path) => Files.GetOrAdd(path, _ => new SqliteTurns());

    /// <summary>Disposing the turn gives it to the next.</summary>
    public ValueTask<IDisposable> TakeAsync(CancellationToken cancellationToken) => _free.Reader.ReadAsync(cancellationToken);

    private sealed class Turn(ChannelWriter<IDisposable> free) : IDisposable
    {
        public void Dispose() => free.TryWrite(this);
    }
}
