using System.Buffers.Binary;
using System.Net;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;

namespace NewsWatch.Feeds.Schedule;

/// <summary>
/// When a feed is checked next: arithmetic on what is known of it, with no clock and no chance of its own, so that every
/// replica and every test arrives at the same moment.
/// </summary>
public sealed class CheckSchedule(ScheduleOptions options)
{
    // 2^10 intervals are beyond every ceiling; more doublings would only overflow.
    private const int MaxDoublings = 10;

    // Three of a feed's long pauses: the longest of them are rare, not strange.
    private const int QuietPauses = 3;

    // So often a host's own word is taken for how soon it will be back.
    private const int TimesBelieved = 3;

    private readonly WishedPause wished = new(options.MaxWish);

    /// <summary>By the feed's own rhythm, not before its publisher wishes, and never on the minute with its neighbours.</summary>
    public DateTimeOffset AfterSuccess(Feed feed, DateTimeOffset checkedUtc)
    {
        if (options.IsFixed) return checkedUtc + Spread(feed.Id, options.Interval);
        var next = checkedUtc + Interval(feed, checkedUtc);
        var allowed = wished.NextAllowed(feed.Wishes, next);

        // All feeds that share a skipped hour would come due at its end.
        return allowed == next ? next : allowed + (Spread(feed.Id, TimeSpan.FromHours(1)) - TimeSpan.FromHours(1)).Duration();
    }

    public DateTimeOffset AfterFailure(FailedCheck check) => check.CheckedUtc + Pause(check);

    /// <summary>
    /// How long a whole host is left alone after 429 and 503; null after any other answer. One that names a moment again and again, and
    /// then is away again, is not asked more often than a feed that is well.
    /// </summary>
    public TimeSpan? HostPause(FailedCheck check)
    {
        if (!PauseLength.IsAskedBy(check.Status)) return null;
        var pause = options.Pause.Of(check.RetryAfter, check.FailuresBefore);
        return check.FailuresBefore >= TimesBelieved && pause < options.MinInterval ? options.MinInterval : pause;
    }

    /// <summary>How long the feed may be silent or failing before the operator is told.</summary>
    public TimeSpan ExpectedQuiet(IReadOnlyList<DateTimeOffset> postings)
    {
        var quiet = (PostingRhythm.LongPause(postings) ?? TimeSpan.Zero) * QuietPauses;
        return quiet < options.MinQuiet ? options.MinQuiet : quiet > options.MaxQuiet ? options.MaxQuiet : quiet;
    }

    private TimeSpan Interval(Feed feed, DateTimeOffset checkedUtc)
    {
        var own = PostingRhythm.Of(feed.Postings, checkedUtc)?.Until(options.EntriesPerCheck, checkedUtc, options.MaxInterval) ?? options.Interval;
        var (wish, floor) = (wished.Of(feed.Wishes), Floor(feed.Wishes));
        var least = wish > floor ? wish : floor;
        return Within(least, Spread(feed.Id, Clamp(own, least)));
    }

    private TimeSpan Floor(PublisherWishes wishes)
    {
        if (wishes.MaxAge is not { } age || age >= options.MinInterval) return options.MinInterval;
        var allowed = options.MinAllowedInterval < options.MinInterval ? options.MinAllowedInterval : options.MinInterval;
        return age > allowed ? age : allowed;
    }

    private TimeSpan Pause(FailedCheck check)
    {
        if (HostPause(check) is { } pause) return check.RetryAfter is null ? Spread(check.FeedId, pause) : pause;
        if (check.RetryAfter is { } asked) return Clamp(asked, options.Interval);
        if (check.Status is (int)HttpStatusCode.NotFound) return Spread(check.FeedId, options.MaxInterval);
        var first = check.Status is null && options.NoAnswerInterval < options.Interval ? options.NoAnswerInterval : options.Interval;
        return Spread(check.FeedId, Clamp(Doubled(first, check.FailuresBefore), first));
    }

    private static TimeSpan Doubled(TimeSpan interval, int times) => interval * Math.Pow(2, Math.Clamp(times, 0, MaxDoublings));

    private TimeSpan Clamp(TimeSpan pause, TimeSpan floor)
    {
        var low = floor < options.MaxInterval ? floor : options.MaxInterval;
        return pause < low ? low : pause > options.MaxInterval ? options.MaxInterval : pause;
    }

    // What the spread puts beyond a bound is put as far inside it, so that feeds at a bound are spread too.
    private TimeSpan Within(TimeSpan least, TimeSpan spread)
    {
        var inside = spread < least ? least + (least - spread) : spread;
        return inside > options.MaxInterval ? options.MaxInterval - (inside - options.MaxInterval) : inside;
    }

    private TimeSpan Spread(Guid feedId, TimeSpan interval)
    {
        Span<byte> bytes = stackalloc byte[16];
        feedId.TryWriteBytes(bytes);
        var unit = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) / (double)uint.MaxValue;
        return interval * (1 + (options.Jitter * ((2 * unit) - 1)));
    }
}
