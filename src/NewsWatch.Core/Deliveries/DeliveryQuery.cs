namespace NewsWatch.Core.Deliveries;

/// <summary>A page of deliveries; what is null is not asked for.</summary>
public sealed record DeliveryQuery
{
    public DeliveryState? State { get; init; }

    public string? SubscriptionId { get; init; }

    /// <summary>See <see cref="DestinationIdentity"/>.</summary>
    public Guid? DestinationId { get; init; }

    /// <summary>As <see cref="DeliveryReason.Of"/> names it.</summary>
    public string? Reason { get; init; }

    public int Skip { get; init; }

    public required int Take { get; init; }
}
