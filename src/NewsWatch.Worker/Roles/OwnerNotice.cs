using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.Worker.Roles;

/// <summary>Tells the owner of a destination that was disabled, where the subscription has another way to reach them; else the operator.</summary>
internal sealed partial class OwnerNotice(SubscriptionDesk subscriptions, NoticeSender notices, ILogger<OwnerNotice> logger)
{
    public async Task TellAsync(string subscriptionId, Destination disabled, DestinationHealth health)
    {
        var listed = await subscriptions.FindAsync(subscriptionId, CancellationToken.None);
        var detail = $"{disabled.Channel} {ShownAddress.OfDestination(disabled.Address)}: {health.LastReason}";
        var told = 0;
        if (listed?.Stored.Subscription is { } subscription)
        {
            foreach (var other in subscription.Destinations.Where(one => DestinationIdentity.ForHealth(one) != health.Id))
            {
                var result = await notices.SendAsync(NoticeKind.DestinationDisabled, subscription, other, new NoticeText { Detail = detail });
                if (result.Outcome == SendOutcome.Success) told++;
            }
        }

        if (told == 0) LogOwnerNotTold(health.Id, detail, subscriptionId);
        else LogOwnerTold(health.Id, detail, subscriptionId);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Destination {DestinationId} ({Destination}) of subscription {SubscriptionId} is disabled; its owner was told on another channel")]
    private partial void LogOwnerTold(Guid destinationId, string destination, string subscriptionId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Destination {DestinationId} ({Destination}) of subscription {SubscriptionId} is disabled, and no other channel reaches its owner; its alerts are kept: newswatch deliveries enable {DestinationId} --missed")]
    private partial void LogOwnerNotTold(Guid destinationId, string destination, string subscriptionId);
}
