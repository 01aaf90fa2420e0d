namespace NewsWatch.Core.Articles;

/// <summary>One news item as NewsWatch keeps it. All text fields are plain text.</summary>
public sealed record Article
{
    /// <summary>Derived from feed and entry key, see <see cref="ArticleIdentity"/>.</summary>
    public required Guid Id { get; init; }

    public required Guid FeedId { get; init; }

    /// <summary>The name of who published it, as the feed's settings or the feed itself give it.</summary>
    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public string Url { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>The full text where the feed carries it; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>A two-letter language code as declared by the feed; null where it declares none.</summary>
    public string? Language { get; init; }

    /// <summary>As the feed says; it may lie, be in the future, or be missing.</summary>
    public DateTimeOffset? PublishedUtc { get; init; }

    /// <summary>When the first version was received.</summary>
    public required DateTimeOffset ReceivedUtc { get; init; }

    /// <summary>1 for the entry as it was found, one more for each edit that was seen; <see cref="Baseline"/> as news that is none.</summary>
    public int Version { get; init; } = 1;

    /// <summary>
    /// Announced instead of version 1 where the entry has no date and stood in its feed at the first check: it may be of any age.
    /// The store counts from 1 all the same, so that an edit of it stays an edit.
    /// </summary>
    public const int Baseline = 0;

    /// <summary>The full text of the article's page; null where it was not fetched.</summary>
    public string? PageText { get; init; }

    /// <summary>When the page was asked for; it is asked for once.</summary>
    public DateTimeOffset? PageUtc { get; init; }

    /// <summary>One line that says why the page gave no text; null where it did or was not asked for.</summary>
    public string? PageError { get; init; }
}
