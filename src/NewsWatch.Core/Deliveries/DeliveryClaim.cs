namespace NewsWatch.Core.Deliveries;

/// <summary>
/// A request for at most <see cref="Max"/> deliveries whose turn it is. They are held until <see cref="UntilUtc"/>; after
/// that somebody else may take them.
/// </summary>
public sealed record DeliveryClaim
{
    public required DateTimeOffset NowUtc { get; init; }

    public required DateTimeOffset UntilUtc { get; init; }

    public required int Max { get; init; }

    /// <summary>After so many attempts one whose outcome is unknown is given up.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>Attempts under way at one destination, by all processes together.</summary>
    public required int PlacesPerDestination { get; init; }
}
