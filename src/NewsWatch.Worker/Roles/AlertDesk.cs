using NewsWatch.Contracts;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>Raises an alert in the caller's transaction: its identity, its deliveries and their commands stand together.</summary>
internal sealed partial class AlertDesk(AlertFactory alerts, DeliveryFactory deliveries, ILogger<AlertDesk> logger)
{
    /// <summary>Null, and nothing written, where the alert's identity is claimed already or a later revision was told.</summary>
    public async Task<Alert?> RaiseAsync(StoreSession session, Subscription subscription, AlertNews news)
    {
        var told = await session.Alerts.LastToldAsync(subscription.Id, news.Story.Id, CancellationToken.None);

        // Messages may overtake each other: what comes after a later revision is old news.
        if (told > news.Story.Revision) return null;
        var alert = told is null
            ? alerts.CreateFirst(subscription, news.Story, news.Reason)
            : alerts.Create(subscription, news.Story, news.Changes, news.Reason);
        if (!await session.Alerts.TryAddAsync(alert, CancellationToken.None)) return null;
        session.Publish(MessageFor(alert), alert.RaisedUtc);
        foreach (var delivery in deliveries.Create(alert, subscription.Destinations)) await QueueAsync(session, delivery);
        return alert;
    }

    /// <summary>For after the commit: a transaction that is run again raises an alert once.</summary>
    public void Report(IReadOnlyList<Alert> raised)
    {
        PipelineMetrics.AlertsRaised.Add(raised.Count);
        foreach (var alert in raised) LogRaised(alert.Id, alert.Story.Id, alert.SubscriptionId, alert.Reason);
    }

    private static async Task QueueAsync(StoreSession session, Core.Deliveries.Delivery delivery)
    {
        if (!await session.Deliveries.TryAddAsync(delivery, CancellationToken.None)) return;
        session.Publish(new DeliverAlert { DeliveryId = delivery.Id, Attempt = delivery.Attempt }, delivery.CreatedUtc);
    }

    private static AlertRaised MessageFor(Alert alert) => new()
    {
        AlertId = alert.Id,
        StoryId = alert.Story.Id,
        Revision = alert.Story.Revision,
        SubscriptionId = alert.SubscriptionId,
        Reason = alert.Reason,
        RaisedUtc = alert.RaisedUtc,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Alert {AlertId} raised for story {StoryId}, subscription {SubscriptionId}: {Reason}")]
    private partial void LogRaised(Guid alertId, Guid storyId, string subscriptionId, string reason);
}
