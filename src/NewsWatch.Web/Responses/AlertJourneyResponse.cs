using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>An alert with its deliveries.</summary>
internal sealed record AlertJourneyResponse
{
    public required Guid Id { get; init; }

    public required string SubscriptionId { get; init; }

    /// <summary>One sentence that names what of the subscription matched.</summary>
    public required string Reason { get; init; }

    public required DateTime RaisedUtc { get; init; }

    public required IReadOnlyList<DeliveryJourneyResponse> Deliveries { get; init; }

    public static AlertJourneyResponse From(AlertJourney journey) => new()
    {
        Id = journey.Alert.Id,
        SubscriptionId = journey.Alert.SubscriptionId,
        Reason = journey.Alert.Reason,
        RaisedUtc = journey.Alert.RaisedUtc.UtcDateTime,
        Deliveries = [.. journey.Deliveries.Select(DeliveryJourneyResponse.From)],
    };
}
