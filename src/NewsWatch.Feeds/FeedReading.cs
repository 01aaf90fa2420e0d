using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds;

/// <summary>What one check of a feed found. Exactly one of these holds: it failed, it had not changed, it was read.</summary>
public sealed record FeedReading
{
    public required Guid FeedId { get; init; }

    public required DateTimeOffset CheckedUtc { get; init; }

    /// <summary>In the feed's order; empty after a failure or where nothing changed.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>One line that says why the feed could not be read; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>What to mend in this program by; null where the failure is another's.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The HTTP status of a failure; null where no answer came or it could not be read.</summary>
    public int? Status { get; init; }

    /// <summary>True where <see cref="Host"/> was not asked: it asked to be left alone, or its places were taken for too long.</summary>
    public bool IsPaused { get; init; }

    /// <summary>How long the server asked to be left alone; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool NotModified { get; init; }

    /// <summary>As the server sent them, byte for byte; null where it sent none.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Where the server says that the feed moved for good; null where it does not.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The host that answered last, which after a redirect is not the feed's own.</summary>
    public string Host { get; init; } = "";

    /// <summary>The feed's own title, page and language; null where this check read none.</summary>
    public string? Title { get; init; }

    public string? SiteUrl { get; init; }

    public string? Language { get; init; }

    /// <summary>The hub that the feed names; null where it names none, or this check read none of it.</summary>
    public HubOffer? Hub { get; init; }

    /// <summary>How often the publisher wants to be asked; null where this check did not learn it.</summary>
    public PublisherWishes? Wishes { get; init; }
}
