namespace NewsWatch.Core.Deliveries;

/// <summary>The state after an attempt; with Waiting, when the next attempt is due, otherwise when the state began.</summary>
public sealed record DeliveryVerdict(DeliveryState State, DateTimeOffset DueUtc);
