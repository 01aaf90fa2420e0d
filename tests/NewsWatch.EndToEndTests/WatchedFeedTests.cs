using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

/// <summary>Feeds that come and go while the program runs, by command and by the word of a hub.</summary>
public sealed class WatchedFeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task Feeds_AddedAndRemovedWhileTheProgramRuns_AreTakenUpAndPushedByTheirHub()
    {
        await using var site = await NewsSite.StartAsync(Token);
        using var hub = new FakeHub(site);
        site.Serve("/feed", context => ServeWithHubAsync(context, hub));
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");
        await using var embedded = new EmbeddedProgram(Settings(receiver).With("NEWSWATCH_WEB__PUBLICURL", url.ToString()));
        var program = await embedded.StartAsync(url, Token);

        var added = await embedded.RunAsync($"feeds add {site.At("/feed")}", Token);
        added.ExitCode.ShouldBe(0, added.Errors);
        await receiver.WaitForDealsAsync(1, Token);
        var demand = await hub.WaitForAsync("subscribe", Token);

        demand.Topic.ShouldBe(site.At("/feed"));
        var pushed = NewsSite.Feed("Wire", Item(13));
        (await hub.PushAsync(demand, NewsSite.Feed("Wire", Item(23)), secret: null, Token)).ShouldBe(HttpStatusCode.Accepted);
        (await hub.PushAsync(demand, NewsSite.Feed("Wire", Item(23)), "another secret", Token)).ShouldBe(HttpStatusCode.Accepted);
        (await hub.PushAsync(demand, pushed, demand.Secret, Token)).ShouldBe(HttpStatusCode.Accepted);
        await receiver.WaitForDealsAsync(2, Token);
        receiver.Deals.ShouldBe([0, 1], ignoreOrder: true);
        using var listed = JsonDocument.Parse((await embedded.RunAsync("feeds list --json", Token)).Output);
        listed.RootElement.GetProperty("entries").GetInt32().ShouldBe(2);
        listed.RootElement.GetProperty("pushed_until_utc").GetDateTimeOffset().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddHours(23));

        (await embedded.RunAsync($"feeds remove {site.At("/feed")}", Token)).ExitCode.ShouldBe(0);
        await hub.WaitForAsync("unsubscribe", Token);
        (await hub.PushAsync(demand, pushed, demand.Secret, Token)).ShouldBe(HttpStatusCode.Gone);
        program.Output.ShouldContain("was dropped: a wrong signature");
    }

    [Fact(Timeout = 120_000)]
    public async Task Hub_StrangersAndWrongQuestions_AreToldNothing()
    {
        await using var site = await NewsSite.StartAsync(Token);
        using var hub = new FakeHub(site);
        site.Serve("/feed", context => ServeWithHubAsync(context, hub));
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");
        var settings = Settings(receiver).With("NEWSWATCH_WEB__PUBLICURL", url.ToString()).With("NEWSWATCH_FEEDS__URLS__0", site.At("/feed"));
        await using var embedded = new EmbeddedProgram(settings.With("NEWSWATCH_POLLER__MAXBYTES", "100KB"));
        await embedded.StartAsync(url, Token);
        var demand = await hub.WaitForAsync("subscribe", Token);
        var guessed = demand with { Callback = demand.Callback[..^32] + new string('0', 32) };

        (await hub.AskAsync(demand with { Topic = "https://other.example/" }, Token)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.AskAsync(demand with { Mode = "unsubscribe" }, Token)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.AskAsync(guessed, Token)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.PushAsync(guessed, "<rss/>", demand.Secret, Token)).ShouldBe(HttpStatusCode.Gone);
        (await hub.PushAsync(demand, new string('x', 101 * 1024), demand.Secret, Token)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact(Timeout = 120_000)]
    public async Task Run_NoPublicAddress_HubsAreLeftAsideAndItIsSaidOnce()
    {
        await using var site = await NewsSite.StartAsync(Token);
        using var hub = new FakeHub(site);
        site.Serve("/feed", context => ServeWithHubAsync(context, hub));
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(Settings(receiver).With("NEWSWATCH_FEEDS__URLS__0", site.At("/feed")));
        var program = await embedded.StartAsync(Token);

        await receiver.WaitForDealsAsync(1, Token);

        program.Output.Split('\n').Count(line => line.Contains("WebSub is off", StringComparison.Ordinal)).ShouldBe(1);
        site.Asked.ShouldNotContain("/hub");
    }

    private static ProgramSettings Settings(WebhookReceiver receiver) =>
        PipelineSettings.For([], receiver).Patient().With("NEWSWATCH_POLLER__INTERVAL", "1h");

    private static Task ServeWithHubAsync(HttpContext context, FakeHub hub)
    {
        hub.Announce(context, "/feed");
        context.Response.ContentType = "application/rss+xml";
        return context.Response.WriteAsync(NewsSite.Feed("Wire", Item(3)));
    }

    private static string Item(int number)
    {
        var entry = new DealWeek().Entries[number];
        return $"<item><guid isPermaLink=\"false\">{entry.Id}</guid><title>{entry.Title}</title><description>{entry.Lead}</description>" +
            $"<pubDate>{FeedSite.Published}</pubDate></item>";
    }
}
