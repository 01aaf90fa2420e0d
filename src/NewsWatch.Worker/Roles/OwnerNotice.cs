using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Tells the owner of a destination that gets nothing more, where the subscription has another way to reach them; else the operator.</summary>
internal sealed partial class OwnerNotice(SubscriptionDesk subscriptions, SubscriptionBook book, NoticeSender notices, ILogger<OwnerNotice> logger)
{
    private const int MostOwners = 100;

    /// <summary>Several subscriptions may send to one destination; it gets nothing of any.</summary>
    public async Task TellAllAsync(string subscriptionId, Destination disabled, DestinationHealth health)
    {
        var others = await book.IdsWithAsync(disabled);
        foreach (var id in others.Prepend(subscriptionId).Distinct(StringComparer.Ordinal).Take(MostOwners)) await TellAsync(id, disabled, health);
    }

    private async Task TellAsync(string subscriptionId, Destination disabled, DestinationHealth health)
    {
        var detail = $"{Shown(disabled)}: {health.LastReason}";
        if (await TellAsync(NoticeKind.DestinationDisabled, subscriptionId, disabled, detail) == 0) LogOwnerNotTold(health.Id, detail, subscriptionId);
        else LogOwnerTold(health.Id, detail, subscriptionId);
    }

    /// <summary>A reader of a channel that several people read has ended it for all of them.</summary>
    public async Task TellEndedAsync(string subscriptionId, Destination ended)
    {
        LogEnded(subscriptionId, Shown(ended), DestinationIdentity.ForHealth(ended));
        try
        {
            await TellAsync(NoticeKind.ReaderEnded, subscriptionId, ended, Shown(ended));
        }
        catch (StoreUnavailableException e)
        {
            LogEndedNotTold(subscriptionId, e.Message);
        }
    }

    /// <summary>How many destinations took it. Whoever has not confirmed, or has ended it, is not written to.</summary>
    private async Task<int> TellAsync(NoticeKind kind, string subscriptionId, Destination about, string detail)
    {
        if (await subscriptions.FindAsync(subscriptionId, CancellationToken.None) is not { } listed) return 0;
        var told = 0;
        var (subscription, itself) = (listed.Stored.Subscription, DestinationIdentity.For(about));
        foreach (var other in subscription.Destinations)
        {
            var reader = DestinationIdentity.For(other);
            if (reader == itself || listed.ConsentOf(reader) != ConsentState.Given) continue;
            var result = await notices.SendAsync(kind, subscription, other, new NoticeText { Detail = detail });
            if (result.Outcome == SendOutcome.Success) told++;
        }

        return told;
    }

    private static string Shown(Destination destination) => $"{destination.Channel} {ShownAddress.OfDestination(destination.Address)}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Destination {DestinationId} ({Destination}) of subscription {SubscriptionId} is disabled; its owner was told on another channel")]
    private partial void LogOwnerTold(Guid destinationId, string destination, string subscriptionId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Destination {DestinationId} ({Destination}) of subscription {SubscriptionId} is disabled, and no other channel reaches its owner; its alerts are kept: newswatch deliveries enable {DestinationId} --missed")]
    private partial void LogOwnerNotTold(Guid destinationId, string destination, string subscriptionId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The owner of subscription {SubscriptionId} was not told that a reader has ended it: {Reason}")]
    private partial void LogEndedNotTold(string subscriptionId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reader has ended subscription {SubscriptionId} at {Destination} for everybody there; to go on: newswatch subscriptions reopen {SubscriptionId} {DestinationId}")]
    private partial void LogEnded(string subscriptionId, string destination, Guid destinationId);
}
