using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Holds back, leads on or gives up what was claimed and is not to be sent as it stands.</summary>
internal sealed partial class DeliveryStanding(SubscriptionBook book, TimeProvider clock, ILogger<DeliveryStanding> logger)
{
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
                : await book.WasRemovedAsync(delivery.SubscriptionId, cancellationToken) ? StandingDelivery.GivenUp(delivery, StandingDelivery.Removed, now) : delivery;
            if (ReferenceEquals(nowStands, delivery)) standing.Add(delivery);
            else await ReturnAsync(session, delivery, nowStands, cancellationToken);
        }

        return standing;
    }

    private async Task ReturnAsync(
        StoreSession session, Core.Deliveries.Delivery claimed, Core.Deliveries.Delivery revised, CancellationToken cancellationToken)
    {
        await session.Routing.ReturnAsync(revised, cancellationToken);
        if (revised.Destination != claimed.Destination)
            await session.Routing.RedirectAsync(claimed.SubscriptionId, claimed.Destination, revised.Destination, cancellationToken);
        LogNotSent(claimed.Id, revised.State, revised.LastError ?? "its destination has changed");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {DeliveryId} is not sent as it was queued and is {State} now: {Reason}")]
    private partial void LogNotSent(Guid deliveryId, DeliveryState state, string reason);
}
