namespace NewsWatch.Core.Deliveries;

/// <summary>A page of deliveries; what is null is not asked for.</summary>
public sealed record DeliveryQuery
{
    public DeliveryState? State { get; init; }

    public string? SubscriptionId { get; init; }

    public int Skip { get; init; }

    public required int Take { get; init; }
}
