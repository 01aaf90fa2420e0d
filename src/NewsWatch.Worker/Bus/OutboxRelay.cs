using NewsWatch.Contracts;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Bus;

/// <summary>
/// Publishes outbox rows with the broker's confirms. A row counts as published only when its confirm came; a crash in
/// between publishes it again with the same message id, which the inbox of its consumer knows.
/// </summary>
internal sealed partial class OutboxRelay(
    IOutboxRelayStore outbox,
    OutboxSignal signal,
    OutboxPublisher publisher,
    RelayConditions conditions,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private static readonly TimeSpan IdleWait = TimeSpan.FromSeconds(1);

    private string? _obstacle;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await conditions.WaitAsync(stoppingToken);
        if (conditions.Embedded) await ReopenAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await conditions.WaitAsync(stoppingToken);
            var relayed = await RelayAsync(stoppingToken);
            if (relayed == 0) await signal.WaitAsync(IdleWait, stoppingToken);
        }
    }

    /// <summary>The in-memory transport forgets at exit: what no consumer has recorded is published again.</summary>
    private async Task ReopenAsync(CancellationToken stoppingToken)
    {
        var reopened = await outbox.ReopenUnconsumedAsync(MessageCatalog.Routes, stoppingToken);
        if (reopened > 0) LogReopened(reopened);
    }

    /// <summary>What is on its way to a subscriber goes before what is still to be judged: no alert waits behind a backlog of articles.</summary>
    private async Task<int> RelayInOrderOfUrgencyAsync(CancellationToken stoppingToken)
    {
        var heldBack = publisher.HeldBack();
        var urgent = new RelayBatch(BatchSize, [.. heldBack, nameof(ArticleDiscovered)]);
        var relayed = await outbox.RelayAsync(urgent, publisher.PublishAsync, stoppingToken);
        if (relayed == BatchSize || heldBack.Contains(nameof(ArticleDiscovered))) return relayed;
        return relayed + await outbox.RelayAsync(new RelayBatch(BatchSize, heldBack), publisher.PublishAsync, stoppingToken);
    }

    private async Task<int> RelayAsync(CancellationToken stoppingToken)
    {
        try
        {
            var relayed = await RelayInOrderOfUrgencyAsync(stoppingToken);
            PipelineMetrics.OutboxRelayed.Add(relayed);
            if (_obstacle is not null) LogStoreIsBack();
            _obstacle = null;
            return relayed;
        }
        catch (StoreUnavailableException e)
        {
            // Tried each second, said once for each reason.
            if (e.Message != _obstacle) LogStoreUnavailable(e.Message);
            _obstacle = e.Message;
            return 0;
        }
    }
}
