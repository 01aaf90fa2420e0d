using System.Text.Json;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

/// <summary>A role whose broker or database is not there yet waits, says so, and goes on without a restart.</summary>
public sealed class DependencyDownTests(SharedServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task Run_BrokerDownAtStart_WaitsAndBecomesReady()
    {
        await using var broker = await ServerPolicy.RequireAsync(() => BrokerServer.StartAsync(Token));
        Assert.SkipUnless(broker.CanRestart, "The broker was given to the tests and is not theirs to stop.");
        await using var deployment = await CreateAsync(broker, await servers.GetDatabaseAsync(Token));
        await deployment.RunAsync("migrate", Token);
        await broker.StopAsync(Token);

        var detector = deployment.Start("detector");
        await detector.WaitForLineAsync("Waiting for the bus", Token);
        var down = await detector.WaitForAnswerAsync("/healthz/ready", answer => IsUp(answer.Body, "store"), Token);
        (await detector.StatusAsync("/healthz/live", Token)).ShouldBe(200);
        down.Status.ShouldBe(503, down.Body);
        IsUp(down.Body, "bus").ShouldBeFalse(down.Body);
        detector.Output.ShouldNotContain("The bus is ready");

        await broker.StartAgainAsync(Token);
        await detector.WaitUntilReadyAsync(Token);
        await detector.WaitForLineAsync("The bus is ready", Token);
    }

    [Fact(Timeout = 180_000)]
    public async Task Run_DatabaseDownThenEmptyAtStart_WaitsAndBecomesReady()
    {
        await using var database = await ServerPolicy.RequireAsync(() => DatabaseServer.StartAsync(Token));
        Assert.SkipUnless(database.CanRestart, "The database was given to the tests and is not theirs to stop.");
        await using var deployment = await CreateAsync(await servers.GetBrokerAsync(Token), database);
        await database.StopAsync(Token);

        var tracker = deployment.Start("tracker");
        await tracker.WaitForLineAsync("Waiting for the store", Token);
        var down = await tracker.WaitForAnswerAsync("/healthz/ready", answer => IsUp(answer.Body, "bus"), Token);
        down.Status.ShouldBe(503, down.Body);
        IsUp(down.Body, "store").ShouldBeFalse(down.Body);
        (await tracker.StatusAsync("/healthz/live", Token)).ShouldBe(200);

        await database.StartAgainAsync(Token);
        await tracker.WaitForLineAsync("run 'newswatch migrate'", Token);
        (await tracker.AskAsync("/healthz/ready", Token)).Body.ShouldContain("newswatch migrate");
        await deployment.RunAsync("migrate", Token);
        await tracker.WaitUntilReadyAsync(Token);
        await tracker.WaitForLineAsync("The store is ready", Token);
    }

    private static Task<Deployment> CreateAsync(BrokerServer broker, DatabaseServer database) =>
        Deployment.CreateAsync(broker, database, ProgramSettings.For("run").With("NEWSWATCH_FEEDS__DEFAULTS", "false"), Token);

    private static bool IsUp(string body, string dependency)
    {
        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.GetProperty("checks").GetProperty(dependency).GetProperty("status").GetString() == "up";
    }
}
