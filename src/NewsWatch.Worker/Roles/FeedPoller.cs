using System.Collections.Concurrent;
using NewsWatch.Core.Articles;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Checks feeds that are due side by side, never more at once than the limit.</summary>
internal sealed partial class FeedPoller(FeedQueue queue, FeedPoll poll, StoreGate gate, PollerSignal signal, ILogger<FeedPoller> logger)
    : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        try
        {
            await DeclareAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested) await signal.WaitAsync(await StartDueAsync(stoppingToken), stoppingToken);
        }
        finally
        {
            // Checks that are under way see the same token: they end without a trace, and their leases run out.
            await Task.WhenAll(_running.Values);
        }
    }

    private async Task DeclareAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                LogWatching(await queue.DeclareAsync(stoppingToken));
                return;
            }
            catch (StoreUnavailableException e)
            {
                LogStoreUnavailable(e.Message);
                await signal.WaitAsync(PauseAfterFailure, stoppingToken);
            }
        }
    }

    /// <summary>Starts what is due and returns how long to wait for more.</summary>
    private async Task<TimeSpan> StartDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var feed in await queue.LeaseAsync(_running.Count, stoppingToken))
                _running[feed.Id] = Task.Run(() => CheckAsync(feed, stoppingToken), CancellationToken.None);
            return await queue.UntilNextAsync(stoppingToken);
        }
        catch (StoreUnavailableException e)
        {
            LogStoreUnavailable(e.Message);
            return PauseAfterFailure;
        }
    }

    private async Task CheckAsync(Feed feed, CancellationToken stoppingToken)
    {
        try
        {
            await poll.RunAsync(feed, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogCheckStopped(feed.Url);
        }
        catch (Exception e)
        {
            // The lease runs out and the feed is checked again; one feed never stops the others.
            LogCheckFault(e, feed.Url);
        }
        finally
        {
            _running.TryRemove(feed.Id, out _);
            signal.Set();
        }
    }
}
