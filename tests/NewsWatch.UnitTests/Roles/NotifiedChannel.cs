using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.UnitTests.Roles;

/// <summary>Keeps the first notice that it is given.</summary>
internal sealed class NotifiedChannel(string name) : IChannel
{
    private readonly TaskCompletionSource<Notice> _notified = new();

    public string Name => name;

    public Task<Notice> Notified => _notified.Task;

    public string? Validate(Destination destination) => null;

    public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) =>
        Task.FromResult(SendResult.Success);

    public int Holds(AlertMessage message) => 1;

    public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken)
    {
        _notified.TrySetResult(notice);
        return Task.FromResult(SendResult.Success);
    }
}
