using System.Text;
using NewsWatch.IntegrationTests.Servers;
using RabbitMQ.Client;
using Shouldly;
using Xunit;

namespace NewsWatch.IntegrationTests.ServerTests;

public sealed class BrokerServerTests(SharedServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StopAsync_DurableQueueHoldsAMessage_MessageIsThereAfterStartAgain()
    {
        await using var broker = await ServerPolicy.RequireAsync(() => BrokerServer.StartAsync(Token));
        Assert.SkipUnless(broker.CanRestart, "The broker was given to the tests and is not theirs to stop.");
        await using var host = await broker.CreateVirtualHostAsync("restart", Token);
        await PublishAsync(host, "kept", "survivor");

        await broker.StopAsync(Token);
        await Should.ThrowAsync<HttpRequestException>(() => host.GetQueuesAsync(Token));
        await broker.StartAgainAsync(Token);

        (await TakeAsync(host, "kept")).ShouldBe("survivor");
    }

    [Fact]
    public async Task WaitForQueueAsync_QuorumQueueWithMessage_ShowsTypeArgumentsAndCount()
    {
        var broker = await servers.GetBrokerAsync(Token);
        await using var host = await broker.CreateVirtualHostAsync("inspect", Token);
        await PublishAsync(host, "seen", "one");

        var queue = await host.WaitForQueueAsync("seen", state => state.Ready == 1, Token);

        queue.Type.ShouldBe("quorum");
        queue.Durable.ShouldBeTrue();
        queue.Messages.ShouldBe(1);
        queue.Arguments["x-dead-letter-exchange"].GetString().ShouldBe("graveyard");
    }

    [Fact]
    public async Task DisposeAsync_VirtualHost_IsGoneFromTheBroker()
    {
        var broker = await servers.GetBrokerAsync(Token);
        var host = await broker.CreateVirtualHostAsync("brief", Token);
        (await broker.Management.GetVirtualHostsAsync(Token)).ShouldContain(host.Name);

        await host.DisposeAsync();

        (await broker.Management.GetVirtualHostsAsync(Token)).ShouldNotContain(host.Name);
    }

    private static async Task PublishAsync(VirtualHost host, string queue, string text)
    {
        var factory = new ConnectionFactory { Uri = host.AmqpUrl };
        await using var connection = await factory.CreateConnectionAsync(Token);
        var confirms = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await connection.CreateChannelAsync(confirms, Token);
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
            ["x-dead-letter-exchange"] = "graveyard",
        };
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: Token);
        var persistent = new BasicProperties { Persistent = true };
        await channel.BasicPublishAsync("", queue, mandatory: true, persistent, Encoding.UTF8.GetBytes(text), Token);
    }

    private static async Task<string?> TakeAsync(VirtualHost host, string queue)
    {
        var factory = new ConnectionFactory { Uri = host.AmqpUrl };
        await using var connection = await factory.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        var message = await channel.BasicGetAsync(queue, autoAck: true, Token);
        return message is null ? null : Encoding.UTF8.GetString(message.Body.Span);
    }
}
