namespace NewsWatch.Worker.Roles;

/// <summary>
/// How soon the poller may look at the store again: at once where the last look left something behind, else after a moment,
/// so that feeds which come due one by one are taken together. A look costs a transaction however much it finds.
/// </summary>
internal sealed class LookPace(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long? _lookedAt;
    private bool _foundAll;

    /// <summary>Zero where a look is due.</summary>
    public TimeSpan UntilLook()
    {
        if (_lookedAt is not { } at || !_foundAll) return TimeSpan.Zero;
        var left = Pause - clock.GetElapsedTime(at);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    public void Looked(bool foundAll) => (_lookedAt, _foundAll) = (clock.GetTimestamp(), foundAll);
}
