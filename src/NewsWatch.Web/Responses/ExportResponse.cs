using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Responses;

/// <summary>All that is held about a subscription.</summary>
internal sealed record ExportResponse
{
    public required SubscriptionResponse Subscription { get; init; }

    /// <summary>What it was told, newest first.</summary>
    public required IReadOnlyList<AlertResponse> Alerts { get; init; }

    public required IReadOnlyList<DeliveryResponse> Deliveries { get; init; }
}
