namespace NewsWatch.Feeds.Schedule;

/// <summary>What the pause after a failure depends on.</summary>
public sealed record FailedCheck
{
    public required Guid FeedId { get; init; }

    public required DateTimeOffset CheckedUtc { get; init; }

    /// <summary>Failures in a row before this one.</summary>
    public int FailuresBefore { get; init; }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
