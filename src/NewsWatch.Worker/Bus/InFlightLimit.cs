using MassTransit;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Bus;

/// <summary>
/// Bounds what the in-memory transport holds, since it has no back-pressure of its own: the relay takes a place for each
/// message, the receive endpoint gives it back.
/// </summary>
internal sealed class InFlightLimit(BusOptions options) : IReceiveObserver, IDisposable
{
    public const int MaxMessages = 500;

    private readonly SemaphoreSlim _places = new(MaxMessages);

    /// <summary>Only what one of our queues receives gives its place back.</summary>
    public bool AppliesTo(string messageType) =>
        options.Transport == BusTransport.Memory && MessageCatalog.Routes.ContainsKey(messageType);

    public Task TakeAsync(CancellationToken cancellationToken) => _places.WaitAsync(cancellationToken);

    public void GiveBack() => _places.Release();

    Task IReceiveObserver.PreReceive(ReceiveContext context) => Task.CompletedTask;

    Task IReceiveObserver.PostReceive(ReceiveContext context)
    {
        GiveBack();
        return Task.CompletedTask;
    }

    Task IReceiveObserver.ReceiveFault(ReceiveContext context, Exception exception)
    {
        GiveBack();
        return Task.CompletedTask;
    }

    Task IReceiveObserver.PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) => Task.CompletedTask;

    Task IReceiveObserver.ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) =>
        Task.CompletedTask;

    public void Dispose() => _places.Dispose();
}
