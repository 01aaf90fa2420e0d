namespace NewsWatch.Feeds.Fetching;

/// <summary>No content came.</summary>
public sealed record FetchFailure : FetchResult
{
    /// <summary>One line such as "404 Not Found", "timed out after 60 s" or "connection refused".</summary>
    public required string Reason { get; init; }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>True where nothing was asked of the host that is named: it asked to be left alone, or its places were taken for too long.</summary>
    public bool IsPaused { get; init; }

    /// <summary>How long the server asked to be left alone; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
