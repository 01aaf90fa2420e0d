namespace NewsWatch.Core.Articles;

/// <summary>How often a publisher wants to be asked, as the feed and its headers say; each may be missing.</summary>
public sealed record PublisherWishes
{
    public static PublisherWishes None { get; } = new();

    /// <summary>RSS 2.0 <c>ttl</c>.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>RSS 1.0 syndication module: <c>sy:updatePeriod</c> divided by <c>sy:updateFrequency</c>.</summary>
    public TimeSpan? UpdatePeriod { get; init; }

    /// <summary><c>Cache-Control: max-age</c> (RFC 9111, section 5.2.2.1).</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>RSS <c>skipHours</c>: hours of the day, in UTC, 0 to 23, in which nobody need ask.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>RSS <c>skipDays</c>, in UTC.</summary>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];
}
