using System.Security.Cryptography;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A RabbitMQ broker for tests: the one that the environment names, a container, or a node of the machine's own package.</summary>
public sealed class BrokerServer : IAsyncDisposable
{
    private const string UrlVariable = "NEWSWATCH_TEST_RABBITMQ";
    private const string ManagementVariable = "NEWSWATCH_TEST_RABBITMQ_MANAGEMENT";

    private readonly IServerHost _host;
    private readonly BrokerAddress _address;

    internal BrokerServer(IServerHost host, BrokerAddress address)
    {
        _host = host;
        _address = address;
        Management = new BrokerManagement(address);
    }

    public BrokerManagement Management { get; }

    public bool CanRestart => _host.CanRestart;

    /// <summary>The default virtual host.</summary>
    public Uri AmqpUrl => _address.Amqp;

    /// <exception cref="ServerMissingException">There is none, and none can be started here.</exception>
    public static async Task<BrokerServer> StartAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(UrlVariable) is { Length: > 0 } url)
        {
            return await UseGivenAsync(url, cancellationToken);
        }

        var address = BrokerAddress.NewOnLoopback();
        var host = await BrokerContainer.TryStartAsync(address, cancellationToken)
            ?? await BrokerNode.TryStartAsync(address, cancellationToken)
            ?? throw new ServerMissingException("RabbitMQ", UrlVariable, "rabbitmq-server");
        var server = new BrokerServer(host, address);
        try
        {
            await server.WaitUntilReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <param name="name">What the virtual host is for; a unique ending is added.</param>
    public async Task<VirtualHost> CreateVirtualHostAsync(string name, CancellationToken cancellationToken = default)
    {
        var unique = $"newswatch-{name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        await Management.CreateVirtualHostAsync(unique, _address.User, cancellationToken);
        return new VirtualHost(unique, _address.ForVirtualHost(unique), Management);
    }

    /// <summary>Stops the broker in good order; what is durable stays.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <summary>Starts the stopped broker on the same ports and waits until it answers.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        await _host.StartAgainAsync(cancellationToken);
        await WaitUntilReadyAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Management.Dispose();
        await _host.DisposeAsync();
    }

    private static async Task<BrokerServer> UseGivenAsync(string url, CancellationToken cancellationToken)
    {
        var management = Environment.GetEnvironmentVariable(ManagementVariable)
            ?? throw new InvalidOperationException($"{UrlVariable} is set; set {ManagementVariable} too, like http://127.0.0.1:15672/");
        var server = new BrokerServer(new GivenHost(UrlVariable), new BrokerAddress(new Uri(url), new Uri(management)));
        ServerLog.Say($"RabbitMQ: using the broker that {UrlVariable} names, {server._address}");
        await server.WaitUntilReadyAsync(cancellationToken);
        return server;
    }

    private Task WaitUntilReadyAsync(CancellationToken cancellationToken) =>
        Readiness.WaitAsync($"RabbitMQ at {_address}", _host, Management.IsReadyAsync, cancellationToken);
}
