namespace NewsWatch.Web.Hubs;

/// <summary>What a hub pushed (section 7): a feed's document, whole or in part.</summary>
public sealed record HubPush
{
    /// <summary>The feed that the address names.</summary>
    public required Guid FeedId { get; init; }

    /// <summary>What the address holds beside it.</summary>
    public required string Token { get; init; }

    /// <summary>As it came.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The header with its parameters; null where it is missing.</summary>
    public string? ContentType { get; init; }

    /// <summary>The header X-Hub-Signature as sent; null where it is missing.</summary>
    public string? Signature { get; init; }
}
