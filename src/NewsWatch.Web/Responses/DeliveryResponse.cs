using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>One alert on its way to one destination.</summary>
internal sealed record DeliveryResponse
{
    /// <summary>The identity that the receiver sees, such as a webhook's id.</summary>
    public required Guid Id { get; init; }

    public required Guid AlertId { get; init; }

    /// <summary>It sends several alerts together.</summary>
    public required bool Digest { get; init; }

    public required string SubscriptionId { get; init; }

    /// <summary>The channel's name, such as webhook.</summary>
    public required string Channel { get; init; }

    /// <summary>Shortened to what gives no access: the host of a web address, the domain of a mail address.</summary>
    public required string Address { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>The number of the attempt that is queued, running or ended last; the first is 1.</summary>
    public required int Attempt { get; init; }

    public required DateTime CreatedUtc { get; init; }

    /// <summary>Waiting: when the next attempt is due. Sending: when the claim ends. Otherwise when the state began.</summary>
    public required DateTime DueUtc { get; init; }

    public required DateTime? DeliveredUtc { get; init; }

    public required string? LastError { get; init; }

    public static DeliveryResponse From(Delivery delivery) => new()
    {
        Id = delivery.Id,
        AlertId = delivery.AlertId,
        Digest = delivery.IsDigest,
        SubscriptionId = delivery.SubscriptionId,
        Channel = delivery.Destination.Channel,
        Address = ShownAddress.OfDestination(delivery.Destination.Address),
        State = delivery.State,
        Attempt = delivery.Attempt,
        CreatedUtc = delivery.CreatedUtc.UtcDateTime,
        DueUtc = delivery.DueUtc.UtcDateTime,
        DeliveredUtc = delivery.DeliveredUtc?.UtcDateTime,
        LastError = delivery.LastError,
    };
}
