using System.Text.Json;
using NewsWatch.EndToEndTests.Programs;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class ArticlePageTests
{
    private const string Headline = "OpenAI and Broadcom announce partnership on AI accelerators, project 7";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Run_FeedOfHeadlines_FactsComeFromThePage()
    {
        await using var site = await NewsSite.StartAsync(Token);
        site.Serve("/articles/7", "text/html", Page("The two companies will deploy 10 gigawatts of custom AI accelerators that OpenAI designs and Broadcom builds."));
        site.ServeFeed("/feed", "Wire", Item(site.At("/articles/7")));
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(Settings(site, receiver));
        var program = await embedded.StartAsync(Token);

        await receiver.WaitForDealsAsync(1, Token);

        using var stories = JsonDocument.Parse(await program.GetAsync("/api/v1/stories", Token));
        stories.RootElement.GetProperty("items")[0].GetProperty("deal").GetProperty("capacity_gw").GetDouble().ShouldBe(10);
        using var journey = await JourneyAsync(program);
        var page = journey.RootElement.GetProperty("page");
        page.GetProperty("characters").GetInt32().ShouldBeGreaterThan(200);
        page.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        journey.RootElement.GetProperty("detection").GetProperty("steps")[0].GetProperty("finding").GetString()!.ShouldStartWith("read, ");
        site.Asked.Count(path => path == "/articles/7").ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task Run_PageThatRobotsForbids_IsJudgedByWhatTheFeedGave()
    {
        await using var site = await NewsSite.StartAsync(Token);
        site.Serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /articles/");
        site.Serve("/articles/7", "text/html", Page("The two companies will deploy 10 gigawatts."));
        site.ServeFeed("/feed", "Wire", Item(site.At("/articles/7")));
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(Settings(site, receiver));
        var program = await embedded.StartAsync(Token);

        await receiver.WaitForDealsAsync(1, Token);

        using var journey = await JourneyAsync(program);
        journey.RootElement.GetProperty("page").GetProperty("error").GetString().ShouldBe("robots.txt forbids it");
        site.Asked.ShouldNotContain("/articles/7");
    }

    private static ProgramSettings Settings(NewsSite site, WebhookReceiver receiver) =>
        PipelineSettings.For([site.At("/feed")], receiver).Patient().With("NEWSWATCH_PAGES__FETCH", "true");

    private static string Item(string link) =>
        $"<item><guid isPermaLink=\"false\">7</guid><link>{link}</link><title>{Headline}</title><pubDate>{FeedSite.Published}</pubDate></item>";

    private static string Page(string lead) =>
        $"<html lang=\"en\"><body><article><h1>{Headline}</h1><p>{lead} {string.Concat(Enumerable.Repeat("They said so in a joint statement. ", 20))}</p></article></body></html>";

    private static async Task<JsonDocument> JourneyAsync(NewsWatchProgram program)
    {
        using var articles = JsonDocument.Parse(await program.GetAsync("/api/v1/articles", Token));
        var id = articles.RootElement.GetProperty("items")[0].GetProperty("id").GetString();
        return JsonDocument.Parse(await program.GetAsync($"/api/v1/articles/{id}", Token));
    }
}
