using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>One alert on its way to one destination.</summary>
public sealed record Delivery
{
    /// <summary>
    /// The alert identity that receivers see: derived from story, revision, subscription and destination,
    /// see <see cref="DeliveryIdentity"/>.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>In a digest the alert that opened it; more may be sent with it.</summary>
    public required Guid AlertId { get; init; }

    /// <summary>True where it collects alerts until it is due. It takes no more once it was attempted.</summary>
    public bool IsDigest { get; init; }

    public required string SubscriptionId { get; init; }

    public required Destination Destination { get; init; }

    /// <summary>The trace that raised it, as a W3C traceparent; null where nobody traces.</summary>
    public string? TraceParent { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>The number of the attempt that is queued, running or ended last; the first is 1.</summary>
    public required int Attempt { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    /// <summary>Waiting: when the next attempt is due. Sending: when the claim ends. Otherwise when the state began.</summary>
    public required DateTimeOffset DueUtc { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? DeliveredUtc { get; init; }
}
