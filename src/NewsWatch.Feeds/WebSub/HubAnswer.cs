namespace NewsWatch.Feeds.WebSub;

/// <summary>What came of a request to a hub.</summary>
public sealed record HubAnswer
{
    /// <summary>One line that says why it was not taken; null where it was.</summary>
    public string? Error { get; init; }

    /// <summary>When the hub may be asked, where it was not asked now: it has not failed. Null where it was asked.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
