namespace NewsWatch.Contracts;

/// <summary>An attempt failed.</summary>
public sealed record AlertDeliveryFailed
{
    public required Guid DeliveryId { get; init; }

    public required Guid AlertId { get; init; }

    public required string SubscriptionId { get; init; }

    public required string Channel { get; init; }

    public required int Attempt { get; init; }

    /// <summary>A short stable word such as timeout or http_500.</summary>
    public required string Reason { get; init; }

    /// <summary>When the next attempt is due; null where the delivery was given up.</summary>
    public DateTimeOffset? NextAttemptUtc { get; init; }
}
