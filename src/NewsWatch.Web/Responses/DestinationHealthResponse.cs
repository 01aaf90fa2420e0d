using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>A destination that fails, is held back or disabled.</summary>
internal sealed record DestinationHealthResponse
{
    public required DestinationResponse Destination { get; init; }

    /// <summary>Failures since the last success.</summary>
    public required int Failures { get; init; }

    public required DateTime? FailingSinceUtc { get; init; }

    /// <summary>Nothing is sent before.</summary>
    public required DateTime? HeldUntilUtc { get; init; }

    /// <summary>Nothing is sent until it is enabled again.</summary>
    public required DateTime? DisabledUtc { get; init; }

    /// <summary>A short stable word, such as timeout or http_500.</summary>
    public required string LastReason { get; init; }

    /// <summary>Deliveries that wait for it.</summary>
    public required int Waiting { get; init; }

    public static DestinationHealthResponse From(TroubledDestination troubled) => new()
    {
        Destination = DestinationResponse.From(troubled.Destination),
        Failures = troubled.Health.Failures,
        FailingSinceUtc = troubled.Health.FailingSinceUtc?.UtcDateTime,
        HeldUntilUtc = troubled.Health.HeldUntilUtc?.UtcDateTime,
        DisabledUtc = troubled.Health.DisabledUtc?.UtcDateTime,
        LastReason = troubled.Health.LastReason,
        Waiting = troubled.Waiting,
    };
}
