using NewsWatch.Contracts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Roles;

/// <summary>Queues deliveries whose next attempt is due, and those whose attempt was lost with its process. The due times live in the store.</summary>
internal sealed partial class DeliveryScheduler(IStore store, StoreGate gate, DeliverySchedule schedule, TimeProvider clock, ILogger<DeliveryScheduler> logger) : BackgroundService
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await QueueDueAsync(stoppingToken) == MaxAtOnce)
                {
                    stoppingToken.ThrowIfCancellationRequested();
                }
            }
            catch (StoreUnavailableException e)
            {
                LogStoreUnavailable(e.Message);
            }
        }
    }

    private Task<int> QueueDueAsync(CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            var now = clock.GetUtcNow();
            var due = await session.Deliveries.QueueDueAsync(new DueDeliveries(now, MaxAtOnce, schedule.MaxAttempts), cancellationToken);
            foreach (var delivery in due)
                session.Publish(new DeliverAlert { DeliveryId = delivery.Id, Attempt = delivery.Attempt }, now);
            return due.Count;
        },
        cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Retries wait: {Reason}")]
    private partial void LogStoreUnavailable(string reason);
}
