namespace NewsWatch.Feeds.Fetching;

/// <summary>What to ask for; the validators go back exactly as the server sent them.</summary>
public sealed record FetchRequest
{
    public required Uri Url { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The <c>Accept</c> header; null asks for feeds.</summary>
    public string? Accept { get; init; }

    /// <summary>The one media type whose body is read; null reads any.</summary>
    public string? MediaType { get; init; }

    /// <summary>Of a longer body only so many bytes are read, and the rest is ignored; null refuses a body beyond the limit.</summary>
    public int? FirstBytes { get; init; }

    /// <summary>For how long each host that was asked is left in peace afterwards, by everybody.</summary>
    public TimeSpan Rest { get; init; }

    /// <summary>Asked before each hop: a reason not to go there, which then ends the exchange, or null.</summary>
    public Func<Uri, CancellationToken, ValueTask<string?>>? Objection { get; init; }
}
