namespace NewsWatch.Core.Articles;

/// <summary>What one check of a feed leaves in the store.</summary>
public sealed record FeedCheck
{
    public required Guid FeedId { get; init; }

    /// <summary>Who holds the lease; a check whose lease passed on to another is discarded.</summary>
    public required string LeaseOwner { get; init; }

    public required DateTimeOffset CheckedUtc { get; init; }

    public required DateTimeOffset NextCheckUtc { get; init; }

    /// <summary>One line, null when the feed was read or had not changed.</summary>
    public string? Error { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The feed's own title and language; null where the check read none (failure, 304).</summary>
    public string? Title { get; init; }

    public string? Language { get; init; }
}
