using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class TwoPollersTests(SharedServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task Run_TwoPollersOnOneDatabase_ShareTheFeedsSurviveAKillAndNeverFetchOneAtOnce()
    {
        await using var feeds = await SlowFeedSite.StartAsync(Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var deployment = await Deployment.CreateAsync(
            await servers.GetBrokerAsync(Token), await servers.GetDatabaseAsync(Token), PipelineSettings.For(feeds.Addresses, receiver).Patient(), Token);
        await deployment.RunAsync("migrate", Token);

        var pollers = new[] { deployment.Start("poller", "first"), deployment.Start("poller", "second") };
        foreach (var poller in pollers) await poller.WaitUntilReadyAsync(Token);
        await feeds.WaitForAnswersAsync(each: 3, Token);

        foreach (var poller in pollers) await poller.WaitForLineAsync("Read http://", Token);
        await pollers[0].KillAsync();
        await feeds.WaitForAnswersAsync(each: 3, Token);

        // What the killed one held is read by the other when its leases have run out, and never by both.
        feeds.Overlaps.ShouldBe(0, deployment.Output);
    }
}
