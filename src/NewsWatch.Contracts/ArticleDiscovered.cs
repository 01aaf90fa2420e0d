namespace NewsWatch.Contracts;

/// <summary>A poll found an entry that was not known before. Published once an article.</summary>
public sealed record ArticleDiscovered
{
    public required Guid ArticleId { get; init; }

    public required Guid FeedId { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>Two letters as the feed declares it; null where it declares none.</summary>
    public string? Language { get; init; }

    /// <summary>As the feed says; null where it says nothing.</summary>
    public DateTimeOffset? PublishedUtc { get; init; }

    public required DateTimeOffset ReceivedUtc { get; init; }
}
