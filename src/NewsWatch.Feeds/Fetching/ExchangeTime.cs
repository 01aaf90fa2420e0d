namespace NewsWatch.Feeds.Fetching;

/// <summary>
/// The time that an exchange may take in all, counted only while it has a place at a host, and the time that it may wait for places.
/// </summary>
internal sealed class ExchangeTime : IDisposable
{
    // A place that is free is taken, however long the exchange has waited for others.
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(1);

    private readonly FetchLimits limits;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource over;
    private readonly CancellationTokenSource ended;
    private TimeSpan left;
    private TimeSpan waitLeft;
    private long startedAt;

    public ExchangeTime(FetchLimits limits, TimeProvider clock, CancellationToken caller)
    {
        (this.limits, this.clock) = (limits, clock);
        (left, waitLeft) = (limits.TotalTimeout, limits.MaxWait);
        Caller = caller;
        over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        ended = CancellationTokenSource.CreateLinkedTokenSource(over.Token, caller);
    }

    /// <summary>The caller's own.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Ends with the time or with the caller.</summary>
    public CancellationToken Token => ended.Token;

    public bool IsOver => over.IsCancellationRequested;

    /// <summary>A place at the host of this address, waited for in what is left of the time for waiting.</summary>
    /// <exception cref="FetchException">None came free, or the host asked to be left alone.</exception>
    public async Task<HostPlace> EnterAsync(HostGate gate, Uri url)
    {
        var since = clock.GetTimestamp();
        using var tired = new CancellationTokenSource(waitLeft > LeastWait ? waitLeft : LeastWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tired.Token, Caller);
        try
        {
            return await gate.EnterAsync(url, either.Token);
        }
        catch (OperationCanceledException e) when (tired.IsCancellationRequested && !Caller.IsCancellationRequested)
        {
            var reason = e is PauseUnknownException ? $"it was not found out whether {url.IdnHost} is to be left alone" : $"no free place at {url.IdnHost}";
            throw new HostBusyException($"{reason} within {limits.MaxWait.TotalSeconds:0.##} s", url);
        }
        finally
        {
            waitLeft -= clock.GetElapsedTime(since);
        }
    }

    public void Start()
    {
        startedAt = clock.GetTimestamp();
        over.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public void Stop()
    {
        left -= clock.GetElapsedTime(startedAt);
        if (!IsOver) over.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        ended.Dispose();
        over.Dispose();
    }
}
