using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>A destination that fails, with how many deliveries wait for it.</summary>
public sealed record TroubledDestination(DestinationHealth Health, Destination Destination, int Waiting);
