using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>
/// Puts an alert on its way to each destination of its subscription, once its quiet hours are over; by itself, or with the digest that is
/// due next.
/// </summary>
public sealed class DeliveryFactory(TimeProvider clock)
{
    /// <summary>The beginning of the hour that a subscription's limit counts.</summary>
    public DateTimeOffset ThisHourUtc => HourOf(clock.GetUtcNow());

    /// <param name="alert">What is to be told.</param>
    /// <param name="subscription">Who is to be told.</param>
    /// <param name="toldThisHour">How many alerts the subscription has had in this hour before.</param>
    public IReadOnlyList<Delivery> Create(Alert alert, Subscription subscription, int toldThisHour = 0)
    {
        var now = clock.GetUtcNow();
        var together = subscription.Digest?.NextMoment(now)
            ?? (toldThisHour >= subscription.MaxPerHour ? HourOf(now).AddHours(1) : null as DateTimeOffset?)
            ?? Collected(subscription, now);
        var due = subscription.QuietHours?.NextLoudMoment(together ?? now) ?? together ?? now;
        return [.. subscription.Destinations.Select(destination => new Delivery
        {
            Id = together is null
                ? DeliveryIdentity.For(alert, destination)
                : DeliveryIdentity.ForDigest(subscription.Id, destination, due),
            AlertId = alert.Id,
            IsDigest = together is not null,
            SubscriptionId = alert.SubscriptionId,
            Destination = destination,
            State = DeliveryState.Queued,
            Attempt = 1,
            CreatedUtc = now,
            DueUtc = due,
        })];
    }

    /// <summary>What the hours of a night held would all come in the one hour in which they end, whatever is allowed in an hour.</summary>
    private static DateTimeOffset? Collected(Subscription subscription, DateTimeOffset now) =>
        subscription is { MaxPerHour: not null, QuietHours: { } quiet } && quiet.NextLoudMoment(now) is var loud && loud > now ? loud : null;

    private static DateTimeOffset HourOf(DateTimeOffset nowUtc) => new(nowUtc.UtcTicks - (nowUtc.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
