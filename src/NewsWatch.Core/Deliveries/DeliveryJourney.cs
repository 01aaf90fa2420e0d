namespace NewsWatch.Core.Deliveries;

/// <summary>A delivery with its log, first attempt first.</summary>
public sealed record DeliveryJourney(Delivery Delivery, IReadOnlyList<DeliveryAttempt> Attempts);
