using MassTransit;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Bus;

/// <summary>
/// Bounds what the in-memory transport holds, since it has no back-pressure of its own: the relay takes a place in the
/// message's queue, the receive endpoint gives it back. Each queue has its own places, so that a slow one stops no other.
/// </summary>
internal sealed class InFlightLimit(BusOptions options) : IReceiveObserver, IDisposable
{
    public const int MaxMessages = 200;

    private readonly Dictionary<string, SemaphoreSlim> _places = MessageCatalog.Routes.Values
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(queue => queue, _ => new SemaphoreSlim(MaxMessages), StringComparer.Ordinal);

    /// <summary>Only what one of our queues receives gives its place back.</summary>
    public bool AppliesTo(string messageType) =>
        options.Transport == BusTransport.Memory && MessageCatalog.Routes.ContainsKey(messageType);

    public Task TakeAsync(string messageType, CancellationToken cancellationToken) =>
        _places[MessageCatalog.Routes[messageType]].WaitAsync(cancellationToken);

    public void GiveBack(string messageType) => _places[MessageCatalog.Routes[messageType]].Release();

    Task IReceiveObserver.PreReceive(ReceiveContext context) => Task.CompletedTask;

    Task IReceiveObserver.PostReceive(ReceiveContext context) => Leave(context);

    Task IReceiveObserver.ReceiveFault(ReceiveContext context, Exception exception) => Leave(context);

    Task IReceiveObserver.PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) => Task.CompletedTask;

    Task IReceiveObserver.ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) =>
        Task.CompletedTask;

    public void Dispose()
    {
        foreach (var places in _places.Values) places.Dispose();
    }

    /// <summary>The transport has endpoints of its own beside our queues.</summary>
    private Task Leave(ReceiveContext context)
    {
        if (_places.TryGetValue(context.InputAddress.AbsolutePath.Split('/')[^1], out var places)) places.Release();
        return Task.CompletedTask;
    }
}
