using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class EmbeddedGuaranteeTests
{
    private const int Waves = 5;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Run_KilledInTheMiddleOfEveryWave_TellsEachDealOnce()
    {
        var folder = Directory.CreateTempSubdirectory("newswatch-e2e-");
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        var settings = PipelineSettings.For(feeds, receiver).With("NEWSWATCH_DATA__FOLDER", folder.FullName);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");

        var program = NewsWatchProgram.Start(url, settings);
        for (var wave = 1; wave <= Waves; wave++)
        {
            await program.WaitUntilReadyAsync(Token);
            feeds.Release(wave * DealWeek.Total / Waves);
            await receiver.WaitForDealsAsync(((wave - 1) * DealWeek.Deals / Waves) + 1, Token);
            await program.KillAsync();
            await program.DisposeAsync();
            program = NewsWatchProgram.Start(url, settings);
        }

        await receiver.WaitForDealsAsync(DealWeek.Deals, Token);
        await program.StopAsync(Token);
        receiver.ShouldHaveToldEachDealOnce(Waves, program.Output);
        await program.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
