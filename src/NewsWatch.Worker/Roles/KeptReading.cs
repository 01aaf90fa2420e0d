namespace NewsWatch.Worker.Roles;

/// <summary>
/// Something that is read for many at once: one reads, all others take what was read before, and wait only where that is too old. Safe to
/// use by many threads.
/// </summary>
internal sealed class KeptReading<T>(Func<Task<T>> read, TimeSpan freshFor, TimeSpan usableFor, TimeProvider clock)
    where T : class
{
    private readonly Lock gate = new();
    private (T Value, long ReadAt)? kept;
    private Task<T>? reading;

    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        Task<T> next;
        lock (gate)
        {
            var age = kept is { } known ? clock.GetElapsedTime(known.ReadAt) : TimeSpan.MaxValue;
            if (age < freshFor) return kept!.Value.Value;
            // Not in this thread, which SQLite would hold, nor ended by this reader, who is not the only one to wait for it.
            next = reading ??= Task.Run(ReadAsync, CancellationToken.None);
            if (age < usableFor) return kept!.Value.Value;
        }

        return await next.WaitAsync(cancellationToken);
    }

    private async Task<T> ReadAsync()
    {
        var started = clock.GetTimestamp();
        try
        {
            var value = await read();
            lock (gate) kept = (value, started);
            return value;
        }
        finally
        {
            lock (gate) reading = null;
        }
    }
}
