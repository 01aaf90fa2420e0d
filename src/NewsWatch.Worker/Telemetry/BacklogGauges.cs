using System.Diagnostics.Metrics;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Telemetry;

/// <summary>Shows what stands in the store and has not gone on, so that a silent stop is seen.</summary>
internal sealed partial class BacklogGauges : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly IOutboxRelayStore _outbox;
    private readonly StoreGate _gate;
    private readonly TimeProvider _clock;
    private readonly ILogger<BacklogGauges> _logger;
    private volatile PipelineBacklog? _last;

    public BacklogGauges(IOutboxRelayStore outbox, StoreGate gate, IMeterFactory meters, TimeProvider clock, ILogger<BacklogGauges> logger)
    {
        (_outbox, _gate, _clock, _logger) = (outbox, gate, clock, logger);
        var meter = meters.Create(PipelineMetrics.MeterName);
        meter.CreateObservableGauge("newswatch.outbox.unpublished", () => _last?.Unpublished ?? 0, null, "Messages that the bus has not confirmed yet.");
        meter.CreateObservableGauge("newswatch.outbox.oldest", () => _last?.OldestUnpublished?.TotalSeconds ?? 0, "s", "Age of the oldest of them.");
        meter.CreateObservableGauge("newswatch.messages.unconsumed", () => _last?.Unconsumed ?? 0, null, "Published messages that no consumer has recorded yet.");
        meter.CreateObservableGauge("newswatch.deliveries.open", () => _last?.DeliveriesOpen ?? 0, null, "Deliveries neither made nor given up.");
        meter.CreateObservableGauge("newswatch.deliveries.oldest", () => _last?.OldestUndelivered?.TotalSeconds ?? 0, "s", "Age of the oldest of them.");
        meter.CreateObservableGauge("newswatch.dead.letters", () => _last?.DeadLetters ?? 0, null, "Messages and deliveries that failed for good and wait for an operator.");
        meter.CreateObservableGauge("newswatch.feeds.due", () => _last?.FeedsDue ?? 0, null, "Feeds that are due or being checked.");
        meter.CreateObservableGauge("newswatch.feeds.failing", () => _last?.FeedsFailing ?? 0, null, "Feeds that are gone, or silent or failing for longer than expected.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, _clock);
        do
        {
            try
            {
                _last = await _outbox.BacklogAsync(MessageCatalog.Routes, _clock.GetUtcNow(), stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogNotMeasured(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The backlog could not be measured: {Reason}")]
    private partial void LogNotMeasured(string reason);
}
