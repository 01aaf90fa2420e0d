using System.Text.Json;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.UnitTests.Demo.Expected;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests.Demo;

public sealed class KeptDemoTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task Demo_Keep_ServesTheStoriesAfterwardsAndEndsOnSigterm()
    {
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");
        await using var program = NewsWatchProgram.Start(url, ProgramSettings.For("demo", "--keep", "--url", url.ToString()));
        await program.WaitForLineAsync($"Its pages are at {url.GetLeftPart(UriPartial.Authority)}", Token);

        using var page = JsonDocument.Parse(await program.GetAsync("/api/v1/stories", Token));

        page.RootElement.GetProperty("items").EnumerateArray().Select(Facts).ShouldBe(
            ExpectedOutcome.Load().Stories.Select(Facts), ignoreOrder: true);
        (await program.StopAsync(Token)).ShouldBe(0, program.Output);
    }

    private static string Facts(ExpectedStory story) => string.Join(
        " | ",
        ShownAlert.Key(story.Parties),
        story.Status.ToString().ToLowerInvariant(),
        story.CapacityGw,
        $"{story.Value?.Qualifier} {story.Value?.Amount:0} {story.Value?.Currency}",
        story.StakePercent,
        story.Units);

    private static string Facts(JsonElement story)
    {
        var deal = story.GetProperty("deal");
        var value = deal.GetProperty("value");
        var money = value.ValueKind == JsonValueKind.Null
            ? "  "
            : $"{value.GetProperty("qualifier").GetString()} {value.GetProperty("amount").GetDecimal():0} {value.GetProperty("currency").GetString()}";
        return string.Join(
            " | ",
            ShownAlert.Key(deal.GetProperty("parties").EnumerateArray().Select(party => party.GetString()!)),
            story.GetProperty("status").GetString(),
            deal.GetProperty("capacity_gw"),
            money,
            deal.GetProperty("stake_percent"),
            deal.GetProperty("units"));
    }
}
