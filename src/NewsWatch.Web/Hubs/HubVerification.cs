namespace NewsWatch.Web.Hubs;

/// <summary>A hub's question whether a request of ours is meant (section 5.3), or its word that it is denied (section 5.2).</summary>
public sealed record HubVerification
{
    /// <summary>The feed that the address names.</summary>
    public required Guid FeedId { get; init; }

    /// <summary>What the address holds beside it.</summary>
    public required string Token { get; init; }

    /// <summary>subscribe, unsubscribe or denied.</summary>
    public required string Mode { get; init; }

    /// <summary>The feed as the hub knows it.</summary>
    public required string Topic { get; init; }

    /// <summary>How long the hub will push; null where it does not say.</summary>
    public long? LeaseSeconds { get; init; }

    /// <summary>Why it was denied; null where the hub does not say.</summary>
    public string? Reason { get; init; }
}
