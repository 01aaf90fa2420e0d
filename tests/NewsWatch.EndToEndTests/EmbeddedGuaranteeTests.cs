using System.Text;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class EmbeddedGuaranteeTests
{
    private const int Waves = 5;
    private static readonly string[] Pages = ["/api/v1/alerts", "/api/v1/deliveries", "/api/v1/stories", "/api/v1/articles", "/metrics"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Run_KilledInTheMiddleOfEveryWave_TellsEachDealOnce()
    {
        var folder = Directory.CreateTempSubdirectory("newswatch-e2e-");
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        var settings = PipelineSettings.For(feeds, receiver).With("NEWSWATCH_DATA__FOLDER", folder.FullName);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");

        List<NewsWatchProgram> programs = [NewsWatchProgram.Start(url, settings)];
        for (var wave = 1; wave <= Waves; wave++)
        {
            await programs[^1].WaitUntilReadyAsync(Token);
            feeds.Release(wave * DealWeek.Total / Waves);
            await receiver.WaitForDealsAsync(((wave - 1) * DealWeek.Deals / Waves) + 1, Token);
            await programs[^1].KillAsync();
            await programs[^1].DisposeAsync();
            programs.Add(NewsWatchProgram.Start(url, settings));
        }

        await receiver.WaitForDealsAsync(DealWeek.Deals, Token);
        await programs[^1].WaitUntilReadyAsync(Token);
        var answers = await Task.WhenAll(Pages.Select(page => programs[^1].GetAsync(page, Token)));
        await programs[^1].StopAsync(Token);
        receiver.ShouldHaveToldEachDealOnce(Waves, programs[^1].Output);
        await programs[^1].DisposeAsync();
        IReadOnlyList<string> secrets = [.. KnownSecrets.In(settings), (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "secret.key"), Token)).Trim()];
        secrets.ShouldShowNone([.. programs.Select(program => program.Output), .. answers]);
        foreach (var file in folder.GetFiles("newswatch.db*")) secrets.ShouldShowNone([await File.ReadAllTextAsync(file.FullName, Encoding.Latin1, Token)]);
        folder.Delete(recursive: true);
    }
}
