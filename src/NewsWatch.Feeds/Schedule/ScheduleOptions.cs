namespace NewsWatch.Feeds.Schedule;

/// <summary>How often feeds are asked.</summary>
public sealed record ScheduleOptions
{
    /// <summary>Between checks that succeed.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>The longest pause, after failures and where a server asks for one.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>After 429 and 503 without a time of their own.</summary>
    public TimeSpan BusyInterval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// After the first failure without an answer: such a failure is as often this side's network, which comes back. Never
    /// longer than <see cref="Interval"/>.
    /// </summary>
    public TimeSpan NoAnswerInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The share of the interval by which checks are spread, both ways: 0.1 is ±10 %.</summary>
    public double Jitter { get; init; } = 0.1;
}
