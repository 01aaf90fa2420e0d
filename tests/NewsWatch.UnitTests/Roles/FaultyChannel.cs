using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.UnitTests.Roles;

/// <summary>A webhook channel with a fault in whatever it is asked.</summary>
internal sealed class FaultyChannel : IChannel
{
    public string Name => "webhook";

    public string? Validate(Destination destination) => throw new InvalidOperationException();

    public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public int Holds(AlertMessage message) => throw new InvalidOperationException();

    public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken) => throw new InvalidOperationException();
}
