using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Holds back, leads on or gives up what was claimed and is not to be sent as it stands.</summary>
internal sealed partial class DeliveryStanding(SubscriptionBook book, TimeProvider clock, ILogger<DeliveryStanding> logger)
{
    private static readonly TimeSpan UnreadableFor = TimeSpan.FromMinutes(10);

    /// <summary>Those that are to be sent. One whose subscription this process does not know is sent as it was queued.</summary>
    public async Task<IReadOnlyList<Core.Deliveries.Delivery>> SelectAsync(
        StoreSession session, IReadOnlyList<Core.Deliveries.Delivery> claimed, CancellationToken cancellationToken)
    {
        if (claimed.Count == 0) return claimed;
        await book.IndexAsync(session, cancellationToken);
        var consents = await session.Consents.ListMissingAsync(
            [.. claimed.Select(delivery => delivery.SubscriptionId).Distinct(StringComparer.Ordinal)], cancellationToken);
        var bySubscription = consents.ToLookup(consent => consent.SubscriptionId, StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        List<Core.Deliveries.Delivery> standing = [];
        foreach (var delivery in claimed)
        {
            var nowStands = await book.FindAsync(delivery.SubscriptionId, cancellationToken) is { } subscription
                ? StandingDelivery.Of(delivery, subscription, bySubscription[delivery.SubscriptionId], now)
                : await book.WasRemovedAsync(delivery.SubscriptionId, cancellationToken)
                    ? StandingDelivery.GivenUp(delivery, StandingDelivery.Removed, now)
                    : StandingDelivery.Of(delivery, bySubscription[delivery.SubscriptionId], now);
            if (ReferenceEquals(nowStands, delivery)) standing.Add(delivery);
            else await ReturnAsync(session, delivery, nowStands, cancellationToken);
        }

        return standing;
    }

    /// <summary>What waits for the declared subscriptions goes where these want it by now.</summary>
    public async Task<int> FollowDeclaredAsync(StoreSession session, CancellationToken cancellationToken)
    {
        foreach (var subscription in book.Declared) await session.Routing.FollowAsync(subscription, cancellationToken);
        return book.Declared.Count;
    }

    /// <summary>For one that cannot be read: others go on, and it is looked at again when whoever can read it may be there.</summary>
    public async Task<int> PutAsideAsync(StoreSession session, Guid deliveryId, Exception exception, CancellationToken cancellationToken)
    {
        LogUnreadable(deliveryId, exception);
        return await session.Deliveries.PutAsideAsync(
            deliveryId, clock.GetUtcNow() + UnreadableFor, $"unreadable: {exception.GetType().Name}", cancellationToken);
    }

    /// <summary>The book may have read what was never committed.</summary>
    public Task ForgetAsync() => book.ForgetAsync();

    private async Task ReturnAsync(
        StoreSession session, Core.Deliveries.Delivery claimed, Core.Deliveries.Delivery revised, CancellationToken cancellationToken)
    {
        await session.Routing.ReturnAsync(revised, cancellationToken);
        if (revised.Destination != claimed.Destination)
            await session.Routing.RedirectAsync(claimed.SubscriptionId, claimed.Destination, revised.Destination, cancellationToken);
        LogNotSent(claimed.Id, revised.State, revised.LastError ?? "its destination has changed");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {DeliveryId} cannot be read; it is put aside for ten minutes")]
    private partial void LogUnreadable(Guid deliveryId, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {DeliveryId} is not sent as it was queued and is {State} now: {Reason}")]
    private partial void LogNotSent(Guid deliveryId, DeliveryState state, string reason);
}
