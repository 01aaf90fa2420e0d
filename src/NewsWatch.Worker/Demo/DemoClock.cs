namespace NewsWatch.Worker.Demo;

/// <summary>
/// A clock that runs at real pace from a time of the archive and is set forward by hand. It jumps only when the pipeline
/// is idle, so that time-outs, claims and leases mean what they mean in real life.
/// </summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private long _offsetTicks = start.UtcTicks - System.GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    public void JumpTo(DateTimeOffset time)
    {
        var ahead = (time - GetUtcNow()).Ticks;
        if (ahead > 0) Interlocked.Add(ref _offsetTicks, ahead);
    }
}
