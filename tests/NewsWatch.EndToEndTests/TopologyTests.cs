using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using RabbitMQ.Client;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class TopologyTests(SharedServers servers)
{
    private const int DeliveryLimit = 20;

    private static readonly string[] Queues = ["dead-letter", "detect-partnership", "raise-alert", "read-article-page", "track-story"];

    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task DeployTopology_Twice_DeclaresQuorumQueuesWithDeadLetterExchange()
    {
        await using var deployment = await CreateAsync(ProgramSettings.For("run"));

        await deployment.RunAsync("deploy-topology", Token);
        await deployment.RunAsync("deploy-topology", Token);

        var queues = await deployment.Host.GetQueuesAsync(Token);
        queues.Select(queue => queue.Name).ShouldBe(Queues, ignoreOrder: true);
        queues.ShouldAllBe(queue => queue.Durable && queue.Type == "quorum");
        foreach (var queue in queues.Where(queue => queue.Name != "dead-letter"))
        {
            queue.Arguments["x-dead-letter-exchange"].GetString().ShouldBe("newswatch-dead-letter", queue.Name);
            queue.Arguments["x-delivery-limit"].GetInt32().ShouldBe(DeliveryLimit, queue.Name);
            queue.Arguments["x-dead-letter-strategy"].GetString().ShouldBe("at-least-once", queue.Name);
        }
    }

    [Fact(Timeout = 240_000)]
    public async Task Run_MessageReturnedBeyondTheDeliveryLimit_EndsInTheDeadLettersAndIsReplayed()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var deployment = await CreateAsync(PipelineSettings.For(feeds, receiver).Patient());
        await deployment.RunAsync("migrate", Token);
        await deployment.RunAsync("deploy-topology", Token);
        feeds.Release(4);
        deployment.Start("poller");
        await deployment.Host.WaitForQueueAsync("detect-partnership", queue => queue.Messages == 4, Token);

        await ReturnAsync(deployment.Host.AmqpUrl, "detect-partnership", messages: 4);
        foreach (var role in Deployment.Pipeline.Skip(1)) await deployment.Start(role).WaitUntilReadyAsync(Token);

        var list = await ListAsync(deployment, count: 4);
        list.ShouldAllBe(line => line.Contains("detect-partnership") && line.Contains("delivery limit"));
        receiver.Alerts.ShouldBeEmpty();
        (await deployment.RunAsync("dead-letters replay all", Token)).Trim().ShouldBe("4 sent again");
        await receiver.WaitForDealsAsync(1, Token);
    }

    /// <summary>Takes all messages and gives them back undone, once more often than the broker allows.</summary>
    private static async Task ReturnAsync(Uri broker, string queue, int messages)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        ulong last = 0;
        for (var time = 0; time <= DeliveryLimit; time++)
        {
            for (var taken = 0; taken < messages;)
            {
                if (await channel.BasicGetAsync(queue, autoAck: false, Token) is { } message) (last, taken) = (message.DeliveryTag, taken + 1);
                else await Task.Delay(PauseBetweenLooks, TimeProvider.System, Token);
            }

            await channel.BasicNackAsync(last, multiple: true, requeue: true, Token);
        }
    }

    private static async Task<IReadOnlyList<string>> ListAsync(Deployment deployment, int count)
    {
        while (true)
        {
            var list = (await deployment.RunAsync("dead-letters list", Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (list.Length >= count) return list;
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, Token);
        }
    }

    private async Task<Deployment> CreateAsync(ProgramSettings settings) =>
        await Deployment.CreateAsync(await servers.GetBrokerAsync(Token), await servers.GetDatabaseAsync(Token), settings, Token);
}
