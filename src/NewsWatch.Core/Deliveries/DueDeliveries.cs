namespace NewsWatch.Core.Deliveries;

/// <summary>
/// A request for at most <paramref name="Max"/> deliveries that are due at <paramref name="NowUtc"/>; after
/// <paramref name="MaxAttempts"/> attempts one whose outcome is unknown is given up.
/// </summary>
public sealed record DueDeliveries(DateTimeOffset NowUtc, int Max, int MaxAttempts);
