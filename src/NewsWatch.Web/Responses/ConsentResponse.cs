using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Responses;

/// <summary>What the reader at a destination has said.</summary>
internal sealed record ConsentResponse
{
    public required Guid DestinationId { get; init; }

    public required ConsentState State { get; init; }

    /// <summary>When the reader was asked to confirm; null where nobody had to be.</summary>
    public required DateTime? AskedUtc { get; init; }

    public required DateTime? ConfirmedUtc { get; init; }

    public required DateTime? EndedUtc { get; init; }

    public static ConsentResponse From(Consent consent) => new()
    {
        DestinationId = consent.DestinationId,
        State = consent.State,
        AskedUtc = consent.AskedUtc?.UtcDateTime,
        ConfirmedUtc = consent.ConfirmedUtc?.UtcDateTime,
        EndedUtc = consent.EndedUtc?.UtcDateTime,
    };
}
