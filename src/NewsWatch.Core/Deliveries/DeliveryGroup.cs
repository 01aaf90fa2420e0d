using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>Deliveries to one destination that are in one state for one reason.</summary>
public sealed record DeliveryGroup
{
    /// <summary>See <see cref="DestinationIdentity"/>.</summary>
    public required Guid DestinationId { get; init; }

    public required Destination Destination { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>As <see cref="DeliveryReason.Of"/> names it; empty where nothing went wrong yet.</summary>
    public required string Reason { get; init; }

    public required int Count { get; init; }

    /// <summary>When the first of them was raised.</summary>
    public required DateTimeOffset OldestUtc { get; init; }
}
