using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Messages;

/// <summary>What is done and what is not, asked of outbox, inbox and dead letters together.</summary>
internal static class OutboxQueries
{
    /// <summary>Published to a consumer that has neither recorded the message nor given up on it.</summary>
    public static IQueryable<OutboxRow> Unconsumed(StoreContext context, string type, string consumer) =>
        context.Outbox.Where(message =>
            message.Type == type
            && message.PublishedUtc != null
            && !context.Inbox.Any(done => done.MessageId == message.Id && done.Consumer == consumer)
            && !context.DeadLetters.Any(letter => letter.MessageId == message.Id && letter.ReplayedUtc == null));

    public static IQueryable<OutboxRow> Consumed(StoreContext context, string type, string consumer) =>
        context.Outbox.Where(message =>
            message.Type == type && context.Inbox.Any(done => done.MessageId == message.Id && done.Consumer == consumer));

    /// <summary>When the oldest message of a type was written that its consumer has not seen yet, whether it was published or not.</summary>
    public static async Task<DateTimeOffset?> OldestAsync(StoreContext context, string type, string consumer, CancellationToken cancellationToken)
    {
        var published = await Unconsumed(context, type, consumer).MinAsync(message => (DateTimeOffset?)message.CreatedUtc, cancellationToken);
        var unpublished = await context.Outbox.Where(message => message.PublishedUtc == null && message.Type == type)
            .MinAsync(message => (DateTimeOffset?)message.CreatedUtc, cancellationToken);
        return published is null || unpublished < published ? unpublished ?? published : published;
    }

    public static async Task<PipelineBacklog> BacklogAsync(
        StoreContext context, IReadOnlyDictionary<string, string> routes, DateTimeOffset nowUtc, CancellationToken cancellationToken)
    {
        var unpublished = context.Outbox.Where(message => message.PublishedUtc == null);
        var oldest = await unpublished.MinAsync(message => (DateTimeOffset?)message.CreatedUtc, cancellationToken);
        long unconsumed = 0;
        foreach (var (type, consumer) in routes)
            unconsumed += await Unconsumed(context, type, consumer).LongCountAsync(cancellationToken);
        return new PipelineBacklog
        {
            Unpublished = await unpublished.LongCountAsync(cancellationToken),
            Unconsumed = unconsumed,
            OldestUnpublished = nowUtc - oldest,
            FeedsDue = await context.Feeds.CountAsync(
                feed => feed.Watched && feed.DisabledUtc == null && (feed.NextCheckUtc <= nowUtc || feed.LeaseUntilUtc > nowUtc), cancellationToken),
            FeedsFailing = await context.Feeds.CountAsync(feed => feed.Watched && feed.AlarmUtc != null, cancellationToken),
            DeliveriesOpen = await context.Deliveries.LongCountAsync(
                delivery => delivery.State == DeliveryState.Queued
                    || delivery.State == DeliveryState.Sending
                    || delivery.State == DeliveryState.Waiting,
                cancellationToken),
            OldestUndelivered = nowUtc - await context.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Queued
                    || delivery.State == DeliveryState.Sending
                    || delivery.State == DeliveryState.Waiting)
                .MinAsync(delivery => (DateTimeOffset?)delivery.CreatedUtc, cancellationToken),
            DeadLetters = await context.DeadLetters.LongCountAsync(letter => letter.ReplayedUtc == null, cancellationToken)
                + await context.Deliveries.LongCountAsync(delivery => delivery.State == DeliveryState.Dead, cancellationToken),
        };
    }
}
