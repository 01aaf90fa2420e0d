using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class TwoPollersTests(SharedServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task Run_TwoPollersOnOneDatabase_ShareTheFeedsSurviveAKillAndKeepToOneConnectionAHost()
    {
        await using var feeds = await SlowFeedSite.StartAsync(Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var deployment = await Deployment.CreateAsync(
            await servers.GetBrokerAsync(Token), await servers.GetDatabaseAsync(Token), SettingsFor(feeds, receiver), Token);
        await deployment.RunAsync("migrate", Token);

        var pollers = new[] { deployment.Start("poller", "first"), deployment.Start("poller", "second") };
        foreach (var poller in pollers) await poller.WaitUntilReadyAsync(Token);
        await feeds.WaitForAnswersAsync(each: 3, Token);

        foreach (var poller in pollers) await poller.WaitForLineAsync("Read http://", Token);
        await pollers[0].KillAsync();
        await feeds.WaitForAnswersAsync(each: 3, Token);

        // What the killed one held is read by the other when its leases have run out, and never by both.
        feeds.Overlaps.ShouldBe(0, deployment.Output);
        feeds.MostAtAHost.ShouldBe(1, deployment.Output);
        feeds.Refusals.ShouldBeGreaterThan(0);
        feeds.Intrusions.ShouldBe(0, deployment.Output);

        // A host that only redirects lead to is nobody's by lease: each process has one place there.
        feeds.MostAtTheTarget.ShouldBeLessThanOrEqualTo(pollers.Length, deployment.Output);
    }

    private static ProgramSettings SettingsFor(SlowFeedSite feeds, WebhookReceiver receiver) => PipelineSettings.For(feeds.Addresses, receiver).Patient()
        .With("NEWSWATCH_POLLER__MININTERVAL", "1s")
        .With("NEWSWATCH_POLLER__MAXINTERVAL", $"{SlowFeedSite.Pause.TotalSeconds:0}s");
}
