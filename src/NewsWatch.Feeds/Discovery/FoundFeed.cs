using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Feeds.Discovery;

/// <summary>What an address leads to: a feed that was read, or a line that says why there is none.</summary>
public sealed record FoundFeed
{
    /// <summary>The feed's own address; null where none was found.</summary>
    public Uri? Url { get; init; }

    public ParsedFeed? Feed { get; init; }

    /// <summary>Further feeds that the page names.</summary>
    public IReadOnlyList<DiscoveredFeed> Others { get; init; } = [];

    /// <summary>Null where a feed was found.</summary>
    public string? Error { get; init; }
}
