using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class DistributedGuaranteeTests(SharedServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task Run_EachRoleKilledInTurn_TellsEachDealOnce()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var deployment = await CreateAsync(feeds, receiver);
        await deployment.StartAllAsync(Token);

        var waves = Deployment.Pipeline.Count + 1;
        foreach (var (wave, role) in Deployment.Pipeline.Index())
        {
            feeds.Release((wave + 1) * DealWeek.Total / waves);
            await receiver.WaitForDealsAsync((wave * DealWeek.Deals / waves) + 1, Token);
            await deployment.KillAsync(role);
            await deployment.Start(role).WaitUntilReadyAsync(Token);
        }

        feeds.Release(DealWeek.Total);
        await receiver.WaitForDealsAsync(DealWeek.Deals, Token);
        receiver.ShouldHaveToldEachDealOnce(notifierKills: 1, deployment.Output);
        await deployment.ShouldShowNoSecretAsync(Token);
    }

    [Fact(Timeout = 300_000)]
    public async Task Run_BrokerStoppedAndStarted_TellsEachDealOnce()
    {
        await using var broker = await ServerPolicy.RequireAsync(() => BrokerServer.StartAsync(Token));
        Assert.SkipUnless(broker.CanRestart, "The broker was given to the tests and is not theirs to stop.");
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        var database = await servers.GetDatabaseAsync(Token);
        await using var deployment = await Deployment.CreateAsync(broker, database, PipelineSettings.For(feeds, receiver), Token);
        await deployment.StartAllAsync(Token);

        feeds.Release(DealWeek.Total / 2);
        await receiver.WaitForDealsAsync(1, Token);
        await broker.StopAsync(Token);
        feeds.Release(DealWeek.Total);
        await broker.StartAgainAsync(Token);

        await receiver.WaitForDealsAsync(DealWeek.Deals, Token);
        receiver.ShouldHaveToldEachDealOnce(notifierKills: 0, deployment.Output);
        await deployment.ShouldShowNoSecretAsync(Token);
    }

    [Fact(Timeout = 300_000)]
    public async Task Run_DatabaseStoppedAndStarted_TellsEachDealOnce()
    {
        await using var database = await ServerPolicy.RequireAsync(() => DatabaseServer.StartAsync(Token));
        Assert.SkipUnless(database.CanRestart, "The database was given to the tests and is not theirs to stop.");
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        var broker = await servers.GetBrokerAsync(Token);
        await using var deployment = await Deployment.CreateAsync(broker, database, PipelineSettings.For(feeds, receiver), Token);
        await deployment.StartAllAsync(Token);

        feeds.Release(DealWeek.Total / 2);
        await receiver.WaitForDealsAsync(1, Token);
        await database.StopAsync(Token);
        feeds.Release(DealWeek.Total);
        await database.StartAgainAsync(Token);

        await receiver.WaitForDealsAsync(DealWeek.Deals, Token);
        receiver.ShouldHaveToldEachDealOnce(notifierKills: 0, deployment.Output);
        await deployment.ShouldShowNoSecretAsync(Token);
    }

    [Fact(Timeout = 300_000)]
    public async Task Run_ConsumersNeverRanAndNoTopology_MessagesWaitAndAreNotLost()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var deployment = await CreateAsync(feeds, receiver);
        feeds.Release(DealWeek.Total);
        await deployment.RunAsync("migrate", Token);

        var poller = deployment.Start("poller");
        await poller.WaitUntilReadyAsync(Token);
        await WaitForArticlesAsync(poller);
        (await deployment.Host.GetQueuesAsync(Token)).ShouldNotContain(queue => queue.Name == "detect-partnership");
        foreach (var role in Deployment.Pipeline.Skip(1)) deployment.Start(role);

        await receiver.WaitForDealsAsync(DealWeek.Deals, Token);
        receiver.ShouldHaveToldEachDealOnce(notifierKills: 0, deployment.Output);
        await deployment.ShouldShowNoSecretAsync(Token);
    }

    private static async Task WaitForArticlesAsync(NewsWatchProgram poller)
    {
        while (!HasAllArticles(await poller.GetAsync("/metrics", Token)))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
    }

    private static bool HasAllArticles(string metrics) => metrics.Split('\n').Any(line =>
        line.StartsWith("newswatch_articles_discovered_total", StringComparison.Ordinal) && line.Contains($"}} {DealWeek.Total}", StringComparison.Ordinal));

    private async Task<Deployment> CreateAsync(FeedSite feeds, WebhookReceiver receiver) => await Deployment.CreateAsync(
        await servers.GetBrokerAsync(Token), await servers.GetDatabaseAsync(Token), PipelineSettings.For(feeds, receiver), Token);
}
