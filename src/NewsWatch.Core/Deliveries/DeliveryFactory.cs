using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>Puts an alert on its way to each destination of its subscription, once its quiet hours are over.</summary>
public sealed class DeliveryFactory(TimeProvider clock)
{
    public IReadOnlyList<Delivery> Create(Alert alert, Subscription subscription)
    {
        var now = clock.GetUtcNow();
        var due = subscription.QuietHours?.NextLoudMoment(now) ?? now;
        return [.. subscription.Destinations.Select(destination => new Delivery
        {
            Id = DeliveryIdentity.For(alert, destination),
            AlertId = alert.Id,
            SubscriptionId = alert.SubscriptionId,
            Destination = destination,
            State = DeliveryState.Queued,
            Attempt = 1,
            CreatedUtc = now,
            DueUtc = due,
        })];
    }
}
