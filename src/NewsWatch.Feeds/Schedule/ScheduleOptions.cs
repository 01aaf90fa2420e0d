using NewsWatch.Feeds.Fetching;

namespace NewsWatch.Feeds.Schedule;

/// <summary>How often feeds are asked, and how long they may be quiet.</summary>
public sealed record ScheduleOptions
{
    /// <summary>Between checks of a feed whose rhythm is not known yet; the step from which pauses after failures grow.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>True where every feed is asked at <see cref="Interval"/>, whatever its rhythm and its publisher's wishes.</summary>
    public bool IsFixed { get; init; }

    public TimeSpan MinInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The least interval where the publisher's own max-age allows it.</summary>
    public TimeSpan MinAllowedInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause, after failures and where a server asks for one.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The longest pause that a publisher's wish is good for: many name a day or a week and post hourly.</summary>
    public TimeSpan MaxWish { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How many entries may be expected to have come between two checks.</summary>
    public double EntriesPerCheck { get; init; } = 0.5;

    /// <summary>After 429 and 503 without a time of their own.</summary>
    public TimeSpan BusyInterval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// After the first failure without an answer: such a failure is as often this side's network, which comes back. Never
    /// longer than <see cref="Interval"/>.
    /// </summary>
    public TimeSpan NoAnswerInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The same for whatever else is asked of a host.</summary>
    public PauseLength Pause => new() { Usual = BusyInterval, Longest = MaxInterval };

    /// <summary>The share of the interval by which checks are spread, both ways: 0.1 is ±10 %.</summary>
    public double Jitter { get; init; } = 0.1;

    /// <summary>No feed is told of that was silent or failing for less; a weekend and the hours around it pass.</summary>
    public TimeSpan MinQuiet { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Every feed is told of that was silent or failing for more.</summary>
    public TimeSpan MaxQuiet { get; init; } = TimeSpan.FromDays(90);
}
