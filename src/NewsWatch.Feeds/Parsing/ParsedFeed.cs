namespace NewsWatch.Feeds.Parsing;

/// <summary>What a feed document says, in plain text.</summary>
public sealed record ParsedFeed
{
    public string Title { get; init; } = "";

    /// <summary>A two-letter code; null where the feed declares none that can be read.</summary>
    public string? Language { get; init; }

    /// <summary>In document order, at most <see cref="ParseLimits.MaxItems"/>.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
