using MassTransit;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Bus;

/// <summary>What must stand before the relay may publish.</summary>
internal sealed class RelayConditions(StoreGate gate, IBusControl bus, BusOptions options)
{
    public bool Embedded => options.Transport == BusTransport.Memory;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);

        // A bus that is still starting drops what is published to it, without an error and with confirms on.
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, cancellationToken);
    }
}
