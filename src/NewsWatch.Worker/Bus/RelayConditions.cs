using MassTransit;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Bus;

/// <summary>What must stand before the relay may publish.</summary>
internal sealed partial class RelayConditions(StoreGate gate, IBusControl bus, BusOptions options, ILogger<RelayConditions> logger)
{
    public bool Embedded => options.Transport == BusTransport.Memory;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);

        // A bus that is still starting drops what is published to it, without an error and with confirms on.
        if (bus.CheckHealth().Status != BusHealthStatus.Healthy) LogWaiting();
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, cancellationToken);
        LogReady();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Waiting for the bus")]
    private partial void LogWaiting();

    [LoggerMessage(Level = LogLevel.Information, Message = "The bus is ready")]
    private partial void LogReady();
}
