using System.Diagnostics.Metrics;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Channels;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Telemetry;

/// <summary>Counters and times of the pipeline. Prometheus shows them with the prefix newswatch_, base units and _total.</summary>
internal static class PipelineMetrics
{
    public const string MeterName = "NewsWatch";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> FeedChecks = Meter.CreateCounter<long>("newswatch.feed.checks", null, "Feed checks by outcome.");

    private static readonly Histogram<double> FeedLateness = Meter.CreateHistogram<double>(
        "newswatch.feed.lateness", "s", "From the moment at which a check was due to its beginning.");

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>("newswatch.articles.discovered", null, "Entries stored as new articles.");

    private static readonly Counter<long> ArticleEdits = Meter.CreateCounter<long>("newswatch.articles.edited", null, "Known entries that were stored as a new version.");

    private static readonly Counter<long> FeedAlarms = Meter.CreateCounter<long>("newswatch.feed.alarms", null, "Feeds that began to fail or recovered.");

    private static readonly Counter<long> Detections = Meter.CreateCounter<long>("newswatch.detections", null, "Articles judged, by verdict.");

    private static readonly Counter<long> TrackedArticles = Meter.CreateCounter<long>("newswatch.articles.tracked", null, "Deal articles by their role in a story.");

    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("newswatch.delivery.attempts", null, "Delivery attempts by channel, state and reason.");

    private static readonly Histogram<double> Latency = Meter.CreateHistogram<double>(
        "newswatch.delivery.latency", "s", "From the raising of an alert to its delivery.");

    private static readonly Histogram<double> SincePublication = Meter.CreateHistogram<double>(
        "newswatch.delivery.since.publication", "s", "From the latest publication that an alert tells of to its delivery.");

    private static readonly Histogram<double> SinceFetch = Meter.CreateHistogram<double>(
        "newswatch.delivery.since.fetch", "s", "From the fetch of an alert's latest article to its delivery.");

    public static Counter<long> OutboxRelayed { get; } = Meter.CreateCounter<long>("newswatch.outbox.relayed", null, "Messages that the bus confirmed.");

    public static Counter<long> AlertsRaised { get; } = Meter.CreateCounter<long>("newswatch.alerts.raised", null, "Story revisions that matched a subscription.");

    /// <summary>A feed that was never checked is due since for ever, which says nothing.</summary>
    public static void FeedCheckBegins(Feed feed, DateTimeOffset nowUtc)
    {
        if (feed.LastCheckUtc is not null) FeedLateness.Record(Math.Max(0, (nowUtc - feed.NextCheckUtc).TotalSeconds));
    }

    public static void FeedChecked(bool success, StoredCheck stored)
    {
        FeedChecks.Add(1, new KeyValuePair<string, object?>("outcome", success ? "ok" : "failed"));
        Articles.Add(stored.Added);
        ArticleEdits.Add(stored.Edited);
        if (stored.Progress is { BeginsToFail: true }) FeedAlarms.Add(1, new KeyValuePair<string, object?>("event", "failing"));
        if (stored.Progress is { Recovers: true }) FeedAlarms.Add(1, new KeyValuePair<string, object?>("event", "recovered"));
    }

    public static void Detected(bool partnership) =>
        Detections.Add(1, new KeyValuePair<string, object?>("partnership", partnership ? "yes" : "no"));

    public static void Tracked(ArticleRole role) =>
        TrackedArticles.Add(1, new KeyValuePair<string, object?>("role", ContractMapping.Word(role)));

    public static void Attempted(AlertMessage message, DeliveryAttempt attempt, DeliveryVerdict verdict, DateTimeOffset nowUtc)
    {
        var channel = new KeyValuePair<string, object?>("channel", message.Delivery.Destination.Channel);
        Attempts.Add(
            1,
            channel,
            new KeyValuePair<string, object?>("state", ContractMapping.Word(verdict.State)),
            new KeyValuePair<string, object?>("reason", attempt.Result.Reason));

        // A digest is late on purpose.
        if (verdict.State == DeliveryState.Delivered && !message.Delivery.IsDigest) Delivered(message.Alert, nowUtc, channel);
    }

    private static void Delivered(Alert alert, DateTimeOffset nowUtc, KeyValuePair<string, object?> channel)
    {
        Latency.Record((nowUtc - alert.RaisedUtc).TotalSeconds, channel);
        SincePublication.Record((nowUtc - alert.Story.LastPublishedUtc).TotalSeconds, channel);
        if (alert.Story.Sources.Count > 0) SinceFetch.Record((nowUtc - alert.Story.Sources.Max(source => source.ReceivedUtc)).TotalSeconds, channel);
    }
}
