using Microsoft.Extensions.DependencyInjection;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class DeadLetterTests
{
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Replay_ReceiverWasGone_DeliversUnderTheSameIdentity()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(PipelineSettings.For(feeds, receiver).Patient());
        receiver.Refuse(410);
        feeds.Release(10);
        await embedded.StartAsync(Token);

        (await ListAsync(embedded)).ShouldHaveSingleItem().ShouldContain("410");
        receiver.Refuse(0);
        var replay = await embedded.RunAsync("dead-letters replay all", Token);
        await receiver.WaitForDealsAsync(1, Token);

        replay.Output.Trim().ShouldBe("1 sent again", replay.Errors);
        receiver.Alerts.ShouldHaveSingleItem().WebhookId.ShouldBe(receiver.Refused.ShouldHaveSingleItem());
        (await embedded.RunAsync("dead-letters list", Token)).Output.ShouldBeEmpty();
    }

    [Fact(Timeout = 120_000)]
    public async Task List_MessageThatItsConsumerCannotRead_IsShownOnceWithWhy()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(PipelineSettings.For(feeds, receiver).Patient());
        await embedded.StartAsync(Token);
        await PublishAsync(embedded.DatabaseFile, "StoryOpened", $$"""
            {
              "story": {
                "storyId": "{{Guid.CreateVersion7()}}", "revision": 1, "headline": "Nvidia and Anthropic announce partnership",
                "status": "whispered", "deal": { "type": "supply", "parties": ["Nvidia", "Anthropic"] },
                "firstPublishedUtc": "2026-01-01T00:00:00Z", "lastPublishedUtc": "2026-01-01T00:00:00Z", "openedUtc": "2026-01-01T00:00:00Z"
              }
            }
            """);

        var line = (await ListAsync(embedded)).ShouldHaveSingleItem();
        line.ShouldContain("raise-alert  1x");
        line.ShouldContain("whispered");

        // The pipeline goes on, and a message that is dead is not tried again at the next start.
        await embedded.StartAsync(Token);
        feeds.Release(10);
        await receiver.WaitForDealsAsync(1, Token);
        (await ListAsync(embedded)).ShouldBe([line]);
    }

    [Fact(Timeout = 120_000)]
    public async Task List_MessageOfAnotherVersion_IsShownWithWhy()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(PipelineSettings.For(feeds, receiver).Patient());
        await embedded.StartAsync(Token);
        await PublishAsync(embedded.DatabaseFile, "StoryForgotten", "{}");

        (await ListAsync(embedded)).ShouldHaveSingleItem().ShouldContain("'StoryForgotten', which this version does not know");
    }

    private static async Task<IReadOnlyList<string>> ListAsync(EmbeddedProgram embedded)
    {
        while (true)
        {
            var list = await embedded.RunAsync("dead-letters list", Token);
            list.ExitCode.ShouldBe(0, list.Errors);
            if (list.Output.Length > 0) return list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, Token);
        }
    }

    /// <summary>As a transaction of the program would: the relay finds the row and publishes it.</summary>
    private static async Task PublishAsync(string databaseFile, string type, string payload)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddStorage(new StoreSettings(StoreProvider.Sqlite, $"Data Source={databaseFile}"))
            .BuildServiceProvider();
        await services.GetRequiredService<IStore>().TransactAsync(
            session =>
            {
                session.Outbox.Add(new OutboxMessage
                {
                    Id = Guid.CreateVersion7(),
                    Type = type,
                    Payload = payload,
                    CreatedUtc = TimeProvider.System.GetUtcNow(),
                });
                return Task.FromResult(true);
            },
            Token);
    }
}
