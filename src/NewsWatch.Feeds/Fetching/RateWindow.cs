namespace NewsWatch.Feeds.Fetching;

/// <summary>Counts what came in a span of time after another.</summary>
internal sealed class RateWindow(FetchLimits limits, TimeProvider clock)
{
    private long start = clock.GetTimestamp();
    private long bytes;

    /// <summary>Until the window ends; zero where it has.</summary>
    public TimeSpan Left
    {
        get
        {
            var left = limits.RateWindow - clock.GetElapsedTime(start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public void Count(int read)
    {
        // A window that ended while something came is judged when nothing does.
        if (Left == TimeSpan.Zero && bytes >= limits.MinBytesPerWindow) Turn();
        bytes += read;
    }

    /// <summary>Begins the next window; false where this one brought too little.</summary>
    public bool Turn()
    {
        if (bytes < limits.MinBytesPerWindow) return false;
        (start, bytes) = (clock.GetTimestamp(), 0);
        return true;
    }
}
