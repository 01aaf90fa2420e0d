using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>All that is held about a subscription and its readers; addresses and secrets are sealed, and shown to nobody.</summary>
internal sealed record ExportResponse
{
    /// <summary>With its mutes.</summary>
    public required SubscriptionResponse Subscription { get; init; }

    /// <summary>What its readers have said, by the id of their destination.</summary>
    public required IReadOnlyList<ConsentResponse> Consents { get; init; }

    /// <summary>What it was told, newest first.</summary>
    public required IReadOnlyList<AlertResponse> Alerts { get; init; }

    /// <summary>With every attempt, newest first.</summary>
    public required IReadOnlyList<DeliveryJourneyResponse> Deliveries { get; init; }

    public static ExportResponse From(HeldSubscription held, SubscriptionResponse subscription) => new()
    {
        Subscription = subscription,
        Consents = [.. held.Listed.Consents.Select(ConsentResponse.From)],
        Alerts = [.. held.Alerts.Select(AlertResponse.From)],
        Deliveries = [.. held.Deliveries.Select(DeliveryJourneyResponse.From)],
    };
}
