namespace NewsWatch.Contracts;

/// <summary>A feed of which <see cref="FeedFailing"/> told is read again, or has a new entry after its silence.</summary>
public sealed record FeedRecovered
{
    public required Guid FeedId { get; init; }

    /// <summary>The address without user info and query, where tokens may stand.</summary>
    public required string Url { get; init; }

    public required string Publisher { get; init; }

    /// <summary>What had been wrong.</summary>
    public required string Reason { get; init; }

    /// <summary>When <see cref="FeedFailing"/> was said.</summary>
    public required DateTimeOffset FailingUtc { get; init; }

    public required DateTimeOffset RecoveredUtc { get; init; }
}
