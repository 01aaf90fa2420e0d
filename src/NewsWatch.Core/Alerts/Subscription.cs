namespace NewsWatch.Core.Alerts;

/// <summary>Who wants to be told of which stories, and where.</summary>
public sealed record Subscription
{
    /// <summary>A short name that stays the same: it is part of each alert's identity.</summary>
    public required string Id { get; init; }

    public SubscriptionFilter Filter { get; init; } = new();

    public required IReadOnlyList<Destination> Destinations { get; init; }
}
