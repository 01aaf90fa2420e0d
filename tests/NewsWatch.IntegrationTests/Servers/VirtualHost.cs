namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A virtual host of its own for a fixture; it goes, with all its queues, when disposed of.</summary>
public sealed class VirtualHost : IAsyncDisposable
{
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly BrokerManagement _management;

    internal VirtualHost(string name, Uri amqpUrl, BrokerManagement management)
    {
        Name = name;
        AmqpUrl = amqpUrl;
        _management = management;
    }

    public string Name { get; }

    /// <summary>amqp://user:password@host:port/name</summary>
    public Uri AmqpUrl { get; }

    public Task<IReadOnlyList<QueueState>> GetQueuesAsync(CancellationToken cancellationToken) =>
        _management.GetQueuesAsync(Name, cancellationToken);

    /// <summary>Looks at one queue until it is as wanted; the caller's token is the limit.</summary>
    public async Task<QueueState> WaitForQueueAsync(string queue, Predicate<QueueState> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var queues = await GetQueuesAsync(cancellationToken);
            var state = queues.FirstOrDefault(each => string.Equals(each.Name, queue, StringComparison.Ordinal));
            if (state is not null && wanted(state))
            {
                return state;
            }

            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _management.DeleteVirtualHostAsync(Name, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            // A test may leave its broker stopped; then the virtual host goes with the broker's folder.
        }
    }
}
