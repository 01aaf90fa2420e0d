using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Forgets what was told long ago, a part at a time, so that nothing waits for it.</summary>
internal sealed partial class AlertPruning(IStore store, StoreGate gate, NotifierOptions options, TimeProvider clock, ILogger<AlertPruning> logger)
    : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogPostponed(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>All that is old enough.</summary>
    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - options.KeepAlerts;
        while (await store.TransactAsync(session => session.Alerts.PruneAsync(before, AtOnce, cancellationToken), cancellationToken) == AtOnce)
        {
            // The next part.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pruning of alerts is put off by an hour: {Reason}")]
    private partial void LogPostponed(string reason);
}
