namespace NewsWatch.Feeds.Fetching;

/// <summary>The time that an exchange may take in all, counted only while it has a place at a host.</summary>
internal sealed class ExchangeTime : IDisposable
{
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource over;
    private readonly CancellationTokenSource ended;
    private TimeSpan left;
    private long startedAt;

    public ExchangeTime(TimeSpan total, TimeProvider clock, CancellationToken caller)
    {
        this.clock = clock;
        left = total;
        Caller = caller;
        over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        ended = CancellationTokenSource.CreateLinkedTokenSource(over.Token, caller);
    }

    /// <summary>The caller's own, for waiting.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Ends with the time or with the caller.</summary>
    public CancellationToken Token => ended.Token;

    public bool IsOver => over.IsCancellationRequested;

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
