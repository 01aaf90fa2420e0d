using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>One try to deliver.</summary>
internal sealed record AttemptResponse
{
    /// <summary>The first is 1.</summary>
    public required int Attempt { get; init; }

    public required DateTime StartedUtc { get; init; }

    public required double DurationMs { get; init; }

    public required SendOutcome Outcome { get; init; }

    /// <summary>A short stable word, such as ok, timeout or http_500.</summary>
    public required string Reason { get; init; }

    public required string Detail { get; init; }

    public static AttemptResponse From(DeliveryAttempt attempt) => new()
    {
        Attempt = attempt.Attempt,
        StartedUtc = attempt.StartedUtc.UtcDateTime,
        DurationMs = attempt.Duration.TotalMilliseconds,
        Outcome = attempt.Result.Outcome,
        Reason = attempt.Result.Reason,
        Detail = attempt.Result.Detail,
    };
}
