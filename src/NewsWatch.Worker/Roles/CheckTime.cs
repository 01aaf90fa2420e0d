using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>What of a lease one check may take: it has to be over before another process takes the feed.</summary>
internal static class CheckTime
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>For waiting until hosts are free, in all; a feed that redirects waits for other feeds' hosts.</summary>
    public static TimeSpan WaitOf(PollerOptions options)
    {
        var half = (options.Lease - options.FetchTimeout) / 2;
        return half < LongestWait ? half : LongestWait;
    }

    /// <summary>From its beginning to its end.</summary>
    public static TimeSpan LimitOf(PollerOptions options) => WaitOf(options) + options.FetchTimeout;
}
