namespace NewsWatch.Core.Deliveries;

/// <summary>How a destination has answered of late. One that has never failed has no health to keep.</summary>
public sealed record DestinationHealth
{
    /// <summary>See <see cref="DestinationIdentity.ForHealth"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>The first of these failures; null where the last attempt succeeded.</summary>
    public DateTimeOffset? FailingSinceUtc { get; init; }

    /// <summary>Nothing is sent before: the receiver asked for patience, or failed too often in a row.</summary>
    public DateTimeOffset? HeldUntilUtc { get; init; }

    /// <summary>Nothing is sent until somebody enables it again; its deliveries are kept.</summary>
    public DateTimeOffset? DisabledUtc { get; init; }

    /// <summary>The reason of the last failure: a short stable word such as timeout or http_500.</summary>
    public string LastReason { get; init; } = "";
}
