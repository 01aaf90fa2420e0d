using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>All that is held about a subscription and its readers: itself with mutes and consents, what it was told, and every attempt.</summary>
public sealed record HeldSubscription
{
    public required ListedSubscription Listed { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<DeliveryJourney> Deliveries { get; init; }
}
