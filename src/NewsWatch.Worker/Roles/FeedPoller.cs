using System.Collections.Concurrent;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Checks feeds that are due, hosts side by side, never more at once than there are places. A feed that waits for its host
/// takes no place: the place is the host's.
/// </summary>
internal sealed partial class FeedPoller : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>What is being read when the program is told to stop is read to its end, but not for ever.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<HostFeeds, Task> _running = [];
    private readonly Queue<HostFeeds> _line = [];
    private readonly FeedQueue _queue;
    private readonly HostPoll _poll;
    private readonly PollerSignal _signal;
    private readonly StoreGate _gate;
    private readonly LookPace _pace;
    private readonly ILogger<FeedPoller> _logger;
    private readonly int _places;

    public FeedPoller(FeedQueue queue, HostPoll poll, PollerSignal signal, StoreGate gate, PollerOptions options, TimeProvider clock, ILogger<FeedPoller> logger)
    {
        (_queue, _poll, _signal, _gate, _logger) = (queue, poll, signal, gate, logger);
        _pace = new LookPace(clock);
        _places = options.MaxConcurrentFetches;
    }

    /// <summary>So many hosts more than there are places are taken at once, and no more: another poller may have places free.</summary>
    private int Ahead => _places / 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _gate.WaitAsync(stoppingToken);
        using var checks = new CancellationTokenSource();
        try
        {
            await DeclareAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
                await _signal.WaitAsync(await StartDueAsync(checks.Token, stoppingToken), stoppingToken);
        }
        finally
        {
            // One that does not end in time leaves its lease, which runs out.
            checks.CancelAfter(TimeToFinish);
            while (_line.TryDequeue(out var host)) Start(host, checks.Token, stoppingToken);
            await Task.WhenAll(_running.Values);
        }
    }

    private async Task DeclareAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                LogWatching(await _queue.DeclareAsync(stoppingToken));
                return;
            }
            catch (StoreUnavailableException e)
            {
                LogStoreUnavailable(e.Message);
                await _signal.WaitAsync(PauseAfterFailure, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(e);
                await _signal.WaitAsync(PauseAfterFailure, stoppingToken);
            }
        }
    }

    /// <summary>Starts what is due and returns how long to wait for more.</summary>
    private async Task<TimeSpan> StartDueAsync(CancellationToken checks, CancellationToken stoppingToken)
    {
        try
        {
            StartLine(checks, stoppingToken);
            var asked = _places - _running.Count + Ahead - _line.Count;
            if (_line.Count >= Ahead && _line.Count > 0) return LongestWait;
            if (_pace.UntilLook() is { Ticks: > 0 } soon) return soon;
            var leased = await _queue.LeaseAsync(asked, stoppingToken);
            foreach (var host in leased) _line.Enqueue(host);
            StartLine(checks, stoppingToken);
            _pace.Looked(foundAll: leased.Count < asked);
            return leased.Count < asked ? await _queue.UntilNextAsync(stoppingToken) : LongestWait;
        }
        catch (StoreUnavailableException e)
        {
            LogStoreUnavailable(e.Message);
            return PauseAfterFailure;
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // A question to the store that fails for a reason of its own must not end the program.
            LogFault(e);
            return PauseAfterFailure;
        }
    }

    private void StartLine(CancellationToken checks, CancellationToken stoppingToken)
    {
        while (_running.Count < _places && _line.TryDequeue(out var host)) Start(host, checks, stoppingToken);
    }

    /// <summary>The place is taken before the checks begin, since they may end before this method does.</summary>
    private void Start(HostFeeds host, CancellationToken checks, CancellationToken stoppingToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[host] = ended.Task;
        _ = Task.Run(
            async () =>
            {
                await _poll.RunAsync(host, stoppingToken, checks);
                _running.TryRemove(host, out _);
                ended.SetResult();
                _signal.Set();
            },
            CancellationToken.None);
    }
}
