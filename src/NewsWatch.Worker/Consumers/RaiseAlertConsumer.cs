using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Roles;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Consumers;

/// <summary>Matches a story revision with the subscriptions and claims one delivery a destination.</summary>
internal sealed partial class RaiseAlertConsumer(
    MessageTransaction transaction,
    SubscriptionList subscriptions,
    AlertMatcher matcher,
    TimeProvider clock,
    ILogger<RaiseAlertConsumer> logger) : IConsumer<StoryOpened>, IConsumer<StoryUpdated>
{
    public const string Queue = "raise-alert";

    public Task Consume(ConsumeContext<StoryOpened> context) =>
        RaiseAsync(context, StoryMessages.StoryOf(context.Message), []);

    public Task Consume(ConsumeContext<StoryUpdated> context) =>
        RaiseAsync(context, StoryMessages.StoryOf(context.Message), StoryMessages.ChangesOf(context.Message));

    private Task RaiseAsync(ConsumeContext context, Story story, IReadOnlyList<StoryChange> changes) =>
        transaction.RunAsync(context, Queue, async session =>
        {
            foreach (var subscription in subscriptions.All)
            {
                var match = matcher.Match(subscription, story, changes);
                if (match.Matches) await RaiseAsync(session, subscription, Alert.For(subscription, story, changes, match, clock.GetUtcNow()));
                else LogNotMatched(story.Id, story.Revision, subscription.Id, match.Reason);
            }
        });

    private async Task RaiseAsync(StoreSession session, Subscription subscription, Alert alert)
    {
        if (!await session.Alerts.TryAddAsync(alert, CancellationToken.None)) return;
        session.Publish(
            new AlertRaised
            {
                AlertId = alert.Id,
                StoryId = alert.Story.Id,
                Revision = alert.Story.Revision,
                SubscriptionId = subscription.Id,
                Reason = alert.Reason,
                RaisedUtc = alert.RaisedUtc,
            },
            alert.RaisedUtc);
        foreach (var destination in subscription.Destinations) await QueueAsync(session, alert, destination);
        PipelineMetrics.AlertsRaised.Add(1);
        LogRaised(alert.Id, alert.Story.Id, alert.Story.Revision, subscription.Id, alert.Reason);
    }

    private static async Task QueueAsync(StoreSession session, Alert alert, Destination destination)
    {
        var delivery = Delivery.Queued(alert, destination);
        if (!await session.Deliveries.TryAddAsync(delivery, CancellationToken.None)) return;
        session.Publish(new DeliverAlert { DeliveryId = delivery.Id, Attempt = delivery.Attempt }, alert.RaisedUtc);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Alert {AlertId} raised for story {StoryId} revision {Revision}, subscription {SubscriptionId}: {Reason}")]
    private partial void LogRaised(Guid alertId, Guid storyId, int revision, string subscriptionId, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Story {StoryId} revision {Revision} is not for subscription {SubscriptionId}: {Reason}")]
    private partial void LogNotMatched(Guid storyId, int revision, string subscriptionId, string reason);
}
