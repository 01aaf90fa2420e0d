namespace NewsWatch.Core.Stories;

/// <summary>When two articles tell of one deal, and what is too old to tell.</summary>
public sealed record TrackerSettings
{
    /// <summary>An article that was older than this when it arrived never alerts.</summary>
    public TimeSpan MaxArticleAge { get; init; } = TimeSpan.FromHours(72);

    /// <summary>The same parties within this gap are one story.</summary>
    public TimeSpan LinkWithin { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The same parties with the same figure within this gap are one story.</summary>
    public TimeSpan FactWithin { get; init; } = TimeSpan.FromDays(400);

    /// <summary>
    /// The "first day": early reports of one event differ in detail. A figure that was missing is added without telling
    /// again, and one that differs, or an added party, needs a second publisher.
    /// </summary>
    public TimeSpan SettleWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Sources beyond this number belong to the story but are not listed in it.</summary>
    public int MaxSources { get; init; } = 200;

    /// <summary>How many stories a <see cref="StoryRegistry"/> keeps; the least recent goes first.</summary>
    public int MaxStories { get; init; } = 100_000;
}
