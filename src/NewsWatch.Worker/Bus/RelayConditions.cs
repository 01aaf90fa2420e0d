using MassTransit;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Bus;

/// <summary>What must stand before the relay may publish.</summary>
internal sealed partial class RelayConditions(StoreGate gate, IBusControl bus, BusOptions options, ILogger<RelayConditions> logger)
{
    private bool _announced;

    public bool Embedded => options.Transport == BusTransport.Memory;

    /// <summary>Asked before each batch: each publish to a broker that is away would try to connect on its own.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        var health = bus.CheckHealth();
        if (health.Status == BusHealthStatus.Healthy && _announced) return;

        // A bus that is still starting drops what is published to it, without an error and with confirms on.
        if (health.Status != BusHealthStatus.Healthy) LogWaiting(health.Description);
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, cancellationToken);
        LogReady();
        _announced = true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Waiting for the bus: {Reason}")]
    private partial void LogWaiting(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The bus is ready")]
    private partial void LogReady();
}
