using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>One check of one feed: read it, store what it brought, say how it went.</summary>
internal sealed partial class FeedPoll(FeedReader reader, CheckWriter writer, ILogger<FeedPoll> logger)
{
    public async Task RunAsync(Feed feed, CancellationToken cancellationToken) =>
        await StoreAsync(await ReadAsync(feed, cancellationToken), cancellationToken);

    public async Task<PolledFeed> ReadAsync(Feed feed, CancellationToken cancellationToken)
    {
        var trace = PipelineTracing.Source.StartActivity("poll feed");
        trace?.SetTag(PipelineTracing.FeedUrl, FeedAddress.Shown(feed.Url));
        try
        {
            return new PolledFeed(feed, await reader.ReadAsync(feed, cancellationToken), trace);
        }
        catch
        {
            trace?.Dispose();
            throw;
        }
    }

    public async Task StoreAsync(PolledFeed check, CancellationToken cancellationToken)
    {
        using var trace = check.Trace;
        var stored = await writer.StoreAsync(check, cancellationToken);
        PipelineMetrics.FeedChecked(check.Reading.Error is null, stored);
        Report(check, stored);
    }

    private void Report(PolledFeed check, StoredCheck stored)
    {
        var feedUrl = FeedAddress.Shown(check.Feed.Url);
        if (stored.Progress is not { } progress)
        {
            LogLeaseLost(feedUrl);
            return;
        }

        if (check.Reading.Fault is { } fault) LogFault(fault, feedUrl);
        if (check.Reading.Error is { } error) LogFailed(feedUrl, error, progress.Feed.NextCheckUtc);
        else if (check.Reading.NotModified) LogNotModified(feedUrl);
        else LogRead(feedUrl, check.Reading.Articles.Count, stored.Added, stored.Edited);
        if (progress.Pause is { } pause) LogPaused(pause.Host, pause.UntilUtc, pause.Reason);
        if (progress.Feed.MovedTo != check.Feed.MovedTo) LogMoved(feedUrl, FeedAddress.Shown(progress.Feed.Address));
        if (progress.BeginsToFail) LogFailing(feedUrl, progress.Feed.AlarmReason!);
        if (progress.Recovers) LogRecovered(feedUrl);
    }
}
