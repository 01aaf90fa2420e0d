using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Bus;

/// <summary>Removes outbox and inbox rows that nobody can need any more, so that the store does not grow without limit.</summary>
internal sealed partial class OutboxPruning(IOutboxRelayStore outbox, StoreGate gate, TimeProvider clock, ILogger<OutboxPruning> logger)
    : BackgroundService
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(7);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await outbox.PruneAsync(MessageCatalog.Routes, clock.GetUtcNow() - Retention, stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogPostponed(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pruning is put off by an hour: {Reason}")]
    private partial void LogPostponed(string reason);
}
