using NewsWatch.Core.Deliveries;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// What was written of an attempt: its verdict, or null where the delivery had gone on without it, and the destination's health
/// where this attempt disabled it.
/// </summary>
internal sealed record RecordedAlert(SentAlert Sent, DeliveryVerdict? Verdict, DestinationHealth? Disabled);
