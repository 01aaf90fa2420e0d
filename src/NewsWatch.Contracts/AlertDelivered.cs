namespace NewsWatch.Contracts;

/// <summary>A destination took an alert.</summary>
public sealed record AlertDelivered
{
    /// <summary>The alert identity that the receiver saw.</summary>
    public required Guid DeliveryId { get; init; }

    public required Guid AlertId { get; init; }

    public required string SubscriptionId { get; init; }

    public required string Channel { get; init; }

    public required int Attempt { get; init; }

    public required DateTimeOffset DeliveredUtc { get; init; }
}
