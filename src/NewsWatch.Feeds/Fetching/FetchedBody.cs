namespace NewsWatch.Feeds.Fetching;

/// <summary>A success with content.</summary>
public sealed record FetchedBody : FetchResult
{
    public required int Status { get; init; }

    /// <summary>Inflated where the server compressed it.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The header as sent, with its parameters; null where it was missing.</summary>
    public string? ContentType { get; init; }

    /// <summary>The <c>Link</c> headers as sent, where a hub may be named.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}
