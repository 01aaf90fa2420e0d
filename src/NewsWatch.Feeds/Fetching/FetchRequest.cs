namespace NewsWatch.Feeds.Fetching;

/// <summary>What to ask for; the validators go back exactly as the server sent them.</summary>
public sealed record FetchRequest
{
    public required Uri Url { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }
}
