using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds;

/// <summary>What one check of a feed found. Exactly one of these holds: it failed, it had not changed, it was read.</summary>
public sealed record FeedReading
{
    public required Guid FeedId { get; init; }

    public required DateTimeOffset CheckedUtc { get; init; }

    public required DateTimeOffset NextCheckUtc { get; init; }

    /// <summary>In the feed's order; empty after a failure or where nothing changed.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>One line that says why the feed could not be read; null otherwise.</summary>
    public string? Error { get; init; }

    public bool NotModified { get; init; }

    /// <summary>For the next request, byte for byte; those of the last success after a failure.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The feed's own title and language; null where this check read none.</summary>
    public string? Title { get; init; }

    public string? Language { get; init; }

    /// <summary>The hub that the feed names; null where it names none, or this check read none of it.</summary>
    public HubOffer? Hub { get; init; }
}
