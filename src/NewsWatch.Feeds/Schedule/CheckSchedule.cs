using System.Buffers.Binary;
using System.Net;

namespace NewsWatch.Feeds.Schedule;

/// <summary>
/// When a feed is checked next: arithmetic on what is known of it, with no clock and no chance of its own, so that every
/// replica and every test arrives at the same moment.
/// </summary>
public sealed class CheckSchedule(ScheduleOptions options)
{
    // 2^10 intervals are beyond every ceiling; more doublings would only overflow.
    private const int MaxDoublings = 10;

    public DateTimeOffset AfterSuccess(Guid feedId, DateTimeOffset checkedUtc) => checkedUtc + Spread(feedId, options.Interval);

    public DateTimeOffset AfterFailure(FailedCheck check) => check.CheckedUtc + Pause(check);

    private TimeSpan Pause(FailedCheck check)
    {
        if (check.RetryAfter is { } asked) return Clamp(asked, Floor(check));
        if (check.Status is (int)HttpStatusCode.NotFound) return Spread(check.FeedId, options.MaxInterval);
        if (check.Status is (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable)
        {
            return Spread(check.FeedId, Clamp(Doubled(options.BusyInterval, check.FailuresBefore), options.BusyInterval));
        }

        if (check.Status is null && options.NoAnswerInterval < options.Interval)
        {
            return Spread(check.FeedId, Clamp(Doubled(options.NoAnswerInterval, check.FailuresBefore), options.NoAnswerInterval));
        }

        return Spread(check.FeedId, Clamp(Doubled(options.Interval, check.FailuresBefore), options.Interval));
    }

    // A server that asks for less than we would wait anyway is taken at its word only up to our usual pace.
    private TimeSpan Floor(FailedCheck check) =>
        check.Status is (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable
            ? TimeSpan.FromMinutes(1)
            : options.Interval;

    private static TimeSpan Doubled(TimeSpan interval, int times) => interval * Math.Pow(2, Math.Clamp(times, 0, MaxDoublings));

    private TimeSpan Clamp(TimeSpan pause, TimeSpan floor)
    {
        var low = floor < options.MaxInterval ? floor : options.MaxInterval;
        return pause < low ? low : pause > options.MaxInterval ? options.MaxInterval : pause;
    }

    private TimeSpan Spread(Guid feedId, TimeSpan interval)
    {
        Span<byte> bytes = stackalloc byte[16];
        feedId.TryWriteBytes(bytes);
        var unit = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) / (double)uint.MaxValue;
        return interval * (1 + (options.Jitter * ((2 * unit) - 1)));
    }
}
