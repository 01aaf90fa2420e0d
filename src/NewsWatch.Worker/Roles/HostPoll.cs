using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>Checks the feeds of one host one after the other, each stored while the next is being read.</summary>
internal sealed partial class HostPoll(FeedPoll poll, FeedQueue queue, TimeProvider clock, ILogger<HostPoll> logger)
{
    /// <param name="host">What to check.</param>
    /// <param name="stopping">Ends before the next feed is begun.</param>
    /// <param name="abort">Ends the check that is under way; its lease runs out.</param>
    public async Task RunAsync(HostFeeds host, CancellationToken stopping, CancellationToken abort)
    {
        var storing = Task.CompletedTask;
        var refused = false;
        foreach (var (number, feed) in host.Feeds.Index())
        {
            if (refused || stopping.IsCancellationRequested || clock.GetUtcNow() >= host.StartBeforeUtc)
            {
                await ReleaseAsync(host, number, abort);
                break;
            }

            PipelineMetrics.FeedCheckBegins(feed, clock.GetUtcNow());
            PolledFeed? polled = null;
            await GuardAsync(feed, async () => polled = await poll.ReadAsync(feed, abort), abort);
            await storing;
            if (polled is not null && WasNotAsked(polled))
            {
                polled.Trace?.Dispose();
                await ReleaseAsync(host, number, abort);
                break;
            }

            // The pause that follows is the whole host's, so its other feeds wait too.
            refused = PauseLength.IsAskedBy(polled?.Reading.Status);
            if (polled is not null) storing = GuardAsync(feed, () => poll.StoreAsync(polled, abort), abort);
        }

        await storing;
    }

    /// <summary>A pause that began after the lease, over a page of the host or another's redirect: a feed that was not asked has not failed.</summary>
    private static bool WasNotAsked(PolledFeed polled) =>
        polled.Reading.IsPaused && polled.Reading.Host == FeedAddress.HostOf(polled.Feed.Address);

    private Task ReleaseAsync(HostFeeds host, int from, CancellationToken abort) =>
        GuardAsync(host.Feeds[from], () => queue.ReleaseAsync([.. host.Feeds.Skip(from)], abort), abort);

    private async Task GuardAsync(Feed feed, Func<Task> work, CancellationToken abort)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            LogCheckStopped(FeedAddress.Shown(feed.Url));
        }
        catch (Exception e)
        {
            // The lease runs out and the feed is checked again; one feed never stops the others.
            LogCheckFault(e, FeedAddress.Shown(feed.Url));
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The check of {FeedUrl} was stopped")]
    private partial void LogCheckStopped(string feedUrl);

    [LoggerMessage(Level = LogLevel.Error, Message = "The check of {FeedUrl} broke off; it is repeated when its lease has run out")]
    private partial void LogCheckFault(Exception exception, string feedUrl);
}
