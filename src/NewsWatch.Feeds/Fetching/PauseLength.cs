using System.Net;

namespace NewsWatch.Feeds.Fetching;

/// <summary>How long a host is left alone that answered 429 or 503 (RFC 6585, section 4, and RFC 9110, section 15.6.4).</summary>
public sealed record PauseLength
{
    // 2^10 pauses are beyond every ceiling; more doublings would only overflow.
    private const int MaxDoublings = 10;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Where the answer names no time of its own.</summary>
    public TimeSpan Usual { get; init; } = TimeSpan.FromMinutes(30);

    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether an answer speaks for the whole host, not for one address of it.</summary>
    public static bool IsAskedBy(int? status) => status is (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable;

    /// <param name="asked"><c>Retry-After</c>; null where the host named none.</param>
    /// <param name="timesBefore">How often in a row it has answered so before.</param>
    public TimeSpan Of(TimeSpan? asked, int timesBefore = 0) => asked is { } named
        ? Within(named, Shortest)
        : Within(Usual * Math.Pow(2, Math.Clamp(timesBefore, 0, MaxDoublings)), Usual);

    private TimeSpan Within(TimeSpan pause, TimeSpan floor)
    {
        var low = floor < Longest ? floor : Longest;
        return pause < low ? low : pause > Longest ? Longest : pause;
    }
}
