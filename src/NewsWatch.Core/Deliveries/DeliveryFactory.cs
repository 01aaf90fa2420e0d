using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>Puts an alert on its way to each destination of its subscription.</summary>
public sealed class DeliveryFactory(TimeProvider clock)
{
    public IReadOnlyList<Delivery> Create(Alert alert, IReadOnlyList<Destination> destinations)
    {
        var now = clock.GetUtcNow();
        return [.. destinations.Select(destination => new Delivery
        {
            Id = DeliveryIdentity.For(alert, destination),
            AlertId = alert.Id,
            SubscriptionId = alert.SubscriptionId,
            Destination = destination,
            State = DeliveryState.Queued,
            Attempt = 1,
            CreatedUtc = now,
            DueUtc = now,
        })];
    }
}
