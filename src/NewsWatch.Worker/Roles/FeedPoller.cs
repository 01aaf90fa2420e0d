using System.Collections.Concurrent;
using NewsWatch.Core.Articles;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Checks feeds that are due side by side, never more at once than the limit.</summary>
internal sealed partial class FeedPoller(FeedQueue queue, FeedPoll poll, StoreGate gate, PollerSignal signal, ILogger<FeedPoller> logger)
    : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>What is being read when the program is told to stop is read to its end, but not for ever.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Guid, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var checks = new CancellationTokenSource();
        try
        {
            await DeclareAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
                await signal.WaitAsync(await StartDueAsync(checks.Token, stoppingToken), stoppingToken);
        }
        finally
        {
            // One that does not end in time leaves its lease, which runs out.
            checks.CancelAfter(TimeToFinish);
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
    private async Task<TimeSpan> StartDueAsync(CancellationToken checks, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var feed in await queue.LeaseAsync(_running.Count, stoppingToken)) Start(feed, checks);
            return await queue.UntilNextAsync(stoppingToken);
        }
        catch (StoreUnavailableException e)
        {
            LogStoreUnavailable(e.Message);
            return PauseAfterFailure;
        }
    }

    /// <summary>The place is taken before the check begins, since the check may end before this method does.</summary>
    private void Start(Feed feed, CancellationToken checks)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[feed.Id] = ended.Task;
        _ = Task.Run(
            async () =>
            {
                await CheckAsync(feed, checks);
                _running.TryRemove(feed.Id, out _);
                ended.SetResult();
                signal.Set();
            },
            CancellationToken.None);
    }

    private async Task CheckAsync(Feed feed, CancellationToken checks)
    {
        try
        {
            await poll.RunAsync(feed, checks);
        }
        catch (OperationCanceledException) when (checks.IsCancellationRequested)
        {
            LogCheckStopped(FeedAddress.Shown(feed.Url));
        }
        catch (Exception e)
        {
            // The lease runs out and the feed is checked again; one feed never stops the others.
            LogCheckFault(e, FeedAddress.Shown(feed.Url));
        }
    }
}
