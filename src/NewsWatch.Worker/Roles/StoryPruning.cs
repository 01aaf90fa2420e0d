using NewsWatch.Core.Stories;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Forgets under which words old stories were filed, so that looking up costs the same for ever. The stories themselves stay readable.</summary>
internal sealed partial class StoryPruning(IStore store, StoreGate gate, TrackerSettings settings, TimeProvider clock, ILogger<StoryPruning> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var now = clock.GetUtcNow();
                await store.TransactAsync(
                    session => session.Stories.PruneAsync(StoryHorizon.At(now, settings), stoppingToken),
                    stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogPostponed(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pruning of stories is put off by an hour: {Reason}")]
    private partial void LogPostponed(string reason);
}
