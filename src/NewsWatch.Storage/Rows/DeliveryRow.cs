using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Storage.Rows;

[Table("deliveries")]
[Index(nameof(CreatedUtc), nameof(Id))]
[Index(nameof(AlertId))]
[Index(nameof(DestinationId), nameof(CreatedUtc))]
[Index(nameof(SubscriptionId), nameof(CreatedUtc))]
internal sealed class DeliveryRow
{
    public Guid Id { get; init; }

    public Guid AlertId { get; init; }

    public bool IsDigest { get; init; }

    public required string SubscriptionId { get; init; }

    public Guid DestinationId { get; init; }

    public required string Channel { get; init; }

    public required string Address { get; init; }

    public string? Secret { get; init; }

    public DeliveryState State { get; set; }

    public int Attempt { get; set; }

    public DateTimeOffset CreatedUtc { get; init; }

    public DateTimeOffset DueUtc { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? DeliveredUtc { get; init; }

    public string? TraceParent { get; init; }

    public static DeliveryRow From(Delivery delivery) => new()
    {
        Id = delivery.Id,
        AlertId = delivery.AlertId,
        IsDigest = delivery.IsDigest,
        SubscriptionId = delivery.SubscriptionId,
        DestinationId = DestinationIdentity.ForHealth(delivery.Destination),
        Channel = delivery.Destination.Channel,
        Address = delivery.Destination.Address,
        Secret = delivery.Destination.Secret,
        State = delivery.State,
        Attempt = delivery.Attempt,
        CreatedUtc = delivery.CreatedUtc,
        DueUtc = delivery.DueUtc,
        LastError = delivery.LastError,
        DeliveredUtc = delivery.DeliveredUtc,
        TraceParent = delivery.TraceParent,
    };

    public Delivery ToDelivery() => new()
    {
        Id = Id,
        AlertId = AlertId,
        IsDigest = IsDigest,
        SubscriptionId = SubscriptionId,
        Destination = new Destination { Channel = Channel, Address = Address, Secret = Secret },
        State = State,
        Attempt = Attempt,
        CreatedUtc = CreatedUtc,
        DueUtc = DueUtc,
        LastError = LastError,
        DeliveredUtc = DeliveredUtc,
        TraceParent = TraceParent,
    };
}
