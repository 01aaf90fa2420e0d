namespace NewsWatch.Contracts;

/// <summary>
/// A feed is gone, failing, or silent for longer than its own rhythm lets expect. Published once until
/// <see cref="FeedRecovered"/> ends it.
/// </summary>
public sealed record FeedFailing
{
    public required Guid FeedId { get; init; }

    /// <summary>The address without user info and query, where tokens may stand.</summary>
    public required string Url { get; init; }

    public required string Publisher { get; init; }

    /// <summary>One line that says what is wrong.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was noticed.</summary>
    public required DateTimeOffset FailingUtc { get; init; }

    /// <summary>The last check that succeeded; null where none did.</summary>
    public DateTimeOffset? LastSuccessUtc { get; init; }

    /// <summary>When the feed's newest entry was posted; null where none is known.</summary>
    public DateTimeOffset? LastEntryUtc { get; init; }

    /// <summary>How long the feed may be silent or failing before this is said.</summary>
    public required TimeSpan ExpectedQuiet { get; init; }
}
