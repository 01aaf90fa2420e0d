using System.Diagnostics;
using NewsWatch.Contracts;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>Raises alerts in the caller's transaction: their identities and their deliveries stand together.</summary>
internal sealed partial class AlertDesk(AlertFactory alerts, DeliveryFactory deliveries, ILogger<AlertDesk> logger)
{
    /// <summary>Those alerts whose identity was not claimed before; nothing is written for the others.</summary>
    public async Task<IReadOnlyList<Alert>> RaiseAsync(StoreSession session, IReadOnlyList<MatchedSubscription> matched, StoryNews news)
    {
        var told = await session.Alerts.ToldAsync(news.Story.Id, CancellationToken.None);

        // Messages may overtake each other: what comes after a later revision is old news.
        var made = matched
            .Where(match => told.GetValueOrDefault(match.Subscription.Id) <= news.Story.Revision)
            .Select(match => (match.Subscription, Alert: Make(match, news, told.ContainsKey(match.Subscription.Id))))
            .ToList();
        var missing = await MissingAsync(session, made.Select(pair => pair.Subscription.Id));
        var limited = made.Where(pair => pair.Subscription.MaxPerHour is not null).Select(pair => pair.Subscription.Id).ToList();
        var had = await session.Alerts.CountSinceAsync(limited, deliveries.ThisHourUtc, CancellationToken.None);
        var claimed = await session.Alerts.AddNewAsync([.. made.Select(pair => pair.Alert)], CancellationToken.None);
        made.RemoveAll(pair => !claimed.Contains(pair.Alert.Id));
        foreach (var (_, alert) in made) session.Publish(MessageFor(alert), alert.RaisedUtc);
        var trace = Activity.Current?.Id;
        await session.Deliveries.AddNewAsync(
            [.. made.SelectMany(pair => deliveries.Create(pair.Alert, Willing(pair.Subscription, missing), had.GetValueOrDefault(pair.Subscription.Id)))
                .Select(one => one with { TraceParent = trace })],
            CancellationToken.None);
        return [.. made.Select(pair => pair.Alert)];
    }

    /// <summary>For after the commit: a transaction that is run again raises an alert once.</summary>
    public void Report(IReadOnlyList<Alert> raised)
    {
        PipelineMetrics.AlertsRaised.Add(raised.Count);
        foreach (var alert in raised) LogRaised(alert.Id, alert.Story.Id, alert.SubscriptionId, alert.Reason);
    }

    /// <summary>
    /// Whoever hears of the story for the first time is told its news, not what changed since news that they never had; unless changes are
    /// all that they asked for.
    /// </summary>
    private Alert Make(MatchedSubscription match, StoryNews news, bool wasTold) => wasTold || !match.Subscription.Filter.First
        ? alerts.Create(match.Subscription, news.Story, news.Changes, match.Match)
        : alerts.CreateFirst(match.Subscription, news.Story, match.Match);

    private static async Task<ILookup<string, Guid>> MissingAsync(StoreSession session, IEnumerable<string> subscriptionIds)
    {
        var missing = await session.Consents.ListMissingAsync([.. subscriptionIds], CancellationToken.None);
        return missing.ToLookup(consent => consent.SubscriptionId, consent => consent.DestinationId, StringComparer.Ordinal);
    }

    /// <summary>The subscription without the destinations whose readers have not confirmed, or have ended it.</summary>
    private static Subscription Willing(Subscription subscription, ILookup<string, Guid> missing) => missing.Contains(subscription.Id)
        ? subscription with { Destinations = [.. subscription.Destinations.Where(one => !missing[subscription.Id].Contains(DestinationIdentity.For(one)))] }
        : subscription;

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
