using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.WebSub;

/// <summary>When a subscription at a hub is renewed, and how long a hub that fails is left alone.</summary>
public static class HubTimes
{
    /// <summary>What is asked for; the hub decides (W3C WebSub, section 5.1).</summary>
    public static readonly TimeSpan WantedLease = TimeSpan.FromDays(10);

    /// <summary>Time for the hub to verify a request before it counts as failed.</summary>
    public static readonly TimeSpan VerificationTime = TimeSpan.FromMinutes(10);

    /// <summary>After a refusal and at most after failures: a hub changes its mind seldom.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestLease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(365);

    private const double RenewalShare = 0.8;

    private const int MaxDoublings = 10;

    /// <summary>What a hub grants, kept between bounds: a lease of a second would be renewed without end.</summary>
    public static TimeSpan Lease(long? grantedSeconds) => grantedSeconds switch
    {
        null or <= 0 => WantedLease,
        { } seconds when seconds < ShortestLease.TotalSeconds => ShortestLease,
        { } seconds when seconds > LongestLease.TotalSeconds => LongestLease,
        { } seconds => TimeSpan.FromSeconds(seconds),
    };

    /// <summary>Well before the end, so that a hub that is down for a while costs nothing.</summary>
    public static DateTimeOffset RenewalOf(DateTimeOffset verifiedUtc, TimeSpan lease) => verifiedUtc + (lease * RenewalShare);

    /// <summary>
    /// When a feed that a hub pushes is polled: daily, since a hub may fail without a word, and when the lease ends. One that no hub
    /// pushes keeps its time.
    /// </summary>
    public static DateTimeOffset NextCheck(DateTimeOffset usualUtc, FeedHub? hub, DateTimeOffset nowUtc)
    {
        if (hub is not { LeaseUntilUtc: { } lease } || !hub.Pushes(nowUtc)) return usualUtc;
        var daily = nowUtc + LongestPause;
        var pushed = lease < daily ? lease : daily;
        return usualUtc > pushed ? usualUtc : pushed;
    }

    /// <param name="failures">In a row, this one included.</param>
    public static TimeSpan PauseAfter(int failures)
    {
        var pause = FirstPause * Math.Pow(2, Math.Clamp(failures - 1, 0, MaxDoublings));
        return pause < LongestPause ? pause : LongestPause;
    }
}
