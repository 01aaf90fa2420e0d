using System.Text.Json;
using NewsWatch.EndToEndTests.Programs;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class FeedFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Run_BrokenFeedsBesideGoodOnes_NamesEachReasonAndTellsTheNews()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var broken = await BrokenFeedSite.StartAsync(Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(PipelineSettings.For([.. broken.Addresses, .. feeds.Addresses], receiver).Patient());
        feeds.Release(10);
        var program = await embedded.StartAsync(Token);

        await receiver.WaitForDealsAsync(1, Token);
        var (_, body) = await program.WaitForAnswerAsync("/api/v1/feeds", answer => Failures(answer.Body).Count == BrokenFeedSite.Names.Count, Token);
        var failures = Failures(body);

        failures[broken.AddressOf("missing")].ShouldContain("404");
        failures[broken.AddressOf("fault")].ShouldContain("500");
        failures[broken.AddressOf("page")].ShouldContain("page", Case.Insensitive);
        failures[broken.AddressOf("empty")].ShouldContain("empty", Case.Insensitive);
        failures[broken.AddressOf("endless")].ShouldBe("timed out after 15 s");
        foreach (var address in broken.Addresses) program.Output.ShouldContain($"Could not read {address}: {failures[address]}");
    }

    [Fact(Timeout = 120_000)]
    public async Task Run_ArticleOfOtherThings_IsExplainedByTheApi()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(PipelineSettings.For(feeds, receiver).Patient());
        feeds.Release(10);
        var program = await embedded.StartAsync(Token);
        await receiver.WaitForDealsAsync(1, Token);

        var (_, page) = await program.WaitForAnswerAsync("/api/v1/articles?outcome=irrelevant", answer => Items(answer.Body).Count == 9, Token);
        using var journey = JsonDocument.Parse(await program.GetAsync($"/api/v1/articles/{Items(page)[0].GetProperty("id").GetString()}", Token));

        var article = journey.RootElement.GetProperty("article");
        article.GetProperty("title").GetString().ShouldNotBeNull().ShouldStartWith("Recipe");
        article.GetProperty("outcome").GetString().ShouldBe("irrelevant");
        article.GetProperty("why").GetString().ShouldBe(journey.RootElement.GetProperty("detection").GetProperty("why").GetString());
        article.GetProperty("why").GetString().ShouldNotBeNullOrWhiteSpace();
        journey.RootElement.GetProperty("alerts").GetArrayLength().ShouldBe(0);
    }

    private static Dictionary<string, string> Failures(string body) => Items(body)
        .Where(feed => feed.GetProperty("last_error").ValueKind == JsonValueKind.String)
        .ToDictionary(feed => feed.GetProperty("url").GetString()!, feed => feed.GetProperty("last_error").GetString()!, StringComparer.Ordinal);

    private static IReadOnlyList<JsonElement> Items(string body)
    {
        using var page = JsonDocument.Parse(body);
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
    }
}
