namespace NewsWatch.Core.Alerts;

/// <summary>
/// What the reader at a destination has said. Where nothing is known, whoever declared the destination answers for it. Somebody else's
/// mailbox is asked first (double opt-in), and whoever has ended a subscription is sent nothing more of it.
/// </summary>
public sealed record Consent
{
    public required string SubscriptionId { get; init; }

    public required Guid DestinationId { get; init; }

    /// <summary>When the reader was asked to confirm; null where nobody had to.</summary>
    public DateTimeOffset? AskedUtc { get; init; }

    public DateTimeOffset? ConfirmedUtc { get; init; }

    public DateTimeOffset? EndedUtc { get; init; }

    public ConsentState State => (AskedUtc, ConfirmedUtc, EndedUtc) switch
    {
        (_, _, not null) => ConsentState.Ended,
        (not null, null, _) => ConsentState.Asked,
        _ => ConsentState.Given,
    };
}
