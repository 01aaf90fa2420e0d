using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>A destination with how a test of it ended.</summary>
public sealed record TestedDestination(Destination Destination, SendResult Result);
