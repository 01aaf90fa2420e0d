using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.UnitTests.Roles;

/// <summary>Does on each send what the test says.</summary>
internal sealed class ScriptedChannel(string name, Func<AlertMessage, Task<SendResult>> send) : IChannel
{
    public string Name => name;

    /// <summary>How many alerts one message takes.</summary>
    public int HeldAlerts { get; init; } = 20;

    public string? Validate(Destination destination) => null;

    public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) => send(message);

    public int Holds(AlertMessage message) => HeldAlerts;

    public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken) =>
        Task.FromResult(SendResult.Success);
}
