namespace NewsWatch.Contracts;

/// <summary>Attempt a delivery. What is sent and where stands in the store, so that no address or secret travels on the bus.</summary>
public sealed record DeliverAlert
{
    public required Guid DeliveryId { get; init; }

    /// <summary>The first is 1. A command whose number is not the delivery's current one does nothing.</summary>
    public required int Attempt { get; init; }
}
