using NewsWatch.Core.Alerts;

namespace NewsWatch.Delivery.Channels;

/// <summary>What a channel sends: the alert, under the identity of the delivery that carries it.</summary>
public sealed record AlertMessage(Core.Deliveries.Delivery Delivery, Alert Alert);
