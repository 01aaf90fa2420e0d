using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>A delivery with its log.</summary>
internal sealed record DeliveryJourneyResponse
{
    public required DeliveryResponse Delivery { get; init; }

    /// <summary>First attempt first.</summary>
    public required IReadOnlyList<AttemptResponse> Attempts { get; init; }

    public static DeliveryJourneyResponse From(DeliveryJourney journey) => new()
    {
        Delivery = DeliveryResponse.From(journey.Delivery),
        Attempts = [.. journey.Attempts.Select(AttemptResponse.From)],
    };
}
