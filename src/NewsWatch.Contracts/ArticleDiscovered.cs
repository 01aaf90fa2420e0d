namespace NewsWatch.Contracts;

/// <summary>A poll found an entry that was not known before, or an edit of one that was. Published once a version.</summary>
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

    /// <summary>When this version was received.</summary>
    public required DateTimeOffset ReceivedUtc { get; init; }

    /// <summary>
    /// 1 for an entry that was not known; higher for an edit, which is judged again and is no news by itself; 0 for one without a
    /// date that the first check of its feed found, which may be of any age and is no news either.
    /// </summary>
    public int Version { get; init; } = 1;
}
