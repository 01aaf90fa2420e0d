using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NewsWatch.EndToEndTests.Programs;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

/// <summary>Stories put right by hand beside a program that runs and is killed in between: who is told what afterwards.</summary>
public sealed class StoryCorrectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Stories_MergedMutedAndRenamedWhileTheProgramRuns_TellEachSubscriberOnceAndStayCorrected()
    {
        await using var site = await NewsSite.StartAsync(Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(Settings(site, receiver));
        var items = new List<string> { Opening("Nvidia", "OpenAI", 0), Opening("Broadcom", "Anthropic", 1), Opening("AMD", "Microsoft", 2) };
        site.Serve("/feed", context =>
        {
            context.Response.ContentType = "application/rss+xml";
            return context.Response.WriteAsync(NewsSite.Feed("Wire", items.ToArray()));
        });
        var program = await embedded.StartAsync(Token);
        await receiver.WaitForDealsAsync(3, Token);
        var (kept, other, third) = (await StoryAsync(program, 0), await StoryAsync(program, 1), await StoryAsync(program, 2));

        await CorrectAsync(embedded, $"merge {kept} {other}");
        await CorrectAsync(embedded, $"mute {third}");
        await program.KillAsync();
        items.AddRange([Change("Broadcom", "Anthropic", 1, gigawatts: 9), Change("AMD", "Microsoft", 2, gigawatts: 7)]);
        program = await embedded.StartAsync(Token);

        // The subscribers of both stories are told of the one that is left, each once; the muted one goes on collecting.
        await WaitForAlertsAsync(program, count: 5);
        await WaitForStoryAsync(program, third, story => (double?)story["deal"]!["capacity_gw"] == 7);
        (await AlertsAsync(program)).ShouldBe([$"a {kept} 1", $"b {other} 1", $"c {third} 1", $"a {kept} 2", $"b {kept} 2"], ignoreOrder: true);

        await CorrectAsync(embedded, $"unmute {third}");
        await CorrectAsync(embedded, $"rename {kept} Two-become-one");
        await program.KillAsync();
        items.AddRange([Change("AMD", "Microsoft", 2, gigawatts: 12)]);
        program = await embedded.StartAsync(Token);
        await WaitForAlertsAsync(program, count: 6);

        (await AlertsAsync(program)).Count(alert => alert.StartsWith("c ", StringComparison.Ordinal)).ShouldBe(2, "what was muted is not told later");
        var left = await WaitForStoryAsync(program, other, story => (bool)story["renamed"]!);
        ((Guid)left["id"]!, (string)left["headline"]!, (Guid)left["absorbed"]!.AsArray().Single()!).ShouldBe((kept, "Two-become-one", other));
        Actions(left).ShouldBe(["rename", "merge"]);
        Actions(await WaitForStoryAsync(program, third, story => !(bool)story["muted"]!)).ShouldBe(["unmute", "mute"]);
        receiver.Alerts.Select(alert => alert.WebhookId).Distinct(StringComparer.Ordinal).Count().ShouldBe(6, "a receiver never saw two identities for one thing");
    }

    private static ProgramSettings Settings(NewsSite site, WebhookReceiver receiver)
    {
        var settings = PipelineSettings.For([site.At("/feed")], receiver).Patient()
            .With("NEWSWATCH_TRACKER__REVISIONINTERVAL", "0s")
            .With("NEWSWATCH_SUBSCRIPTIONS__0__ID", "a")
            .With("NEWSWATCH_SUBSCRIPTIONS__0__FILTER__REVISIONS", "true")
            .With("NEWSWATCH_SUBSCRIPTIONS__0__FILTER__PARTIES__0", "Nvidia");
        foreach (var (number, id, party) in new[] { (1, "b", "Anthropic"), (2, "c", "AMD") })
        {
            var section = string.Create(CultureInfo.InvariantCulture, $"NEWSWATCH_SUBSCRIPTIONS__{number}__");
            settings = settings.With(section + "ID", id).With(section + "FILTER__REVISIONS", "true").With(section + "FILTER__PARTIES__0", party)
                .With(section + "DESTINATIONS__0__CHANNEL", "webhook").With(section + "DESTINATIONS__0__ADDRESS", receiver.Address);
        }

        return settings;
    }

    private static async Task CorrectAsync(EmbeddedProgram embedded, string command)
    {
        var run = await embedded.RunAsync($"stories {command}", Token);
        run.ExitCode.ShouldBe(0, run.Errors);
    }

    /// <summary>The identity of the story whose headline names the deal.</summary>
    private static async Task<Guid> StoryAsync(NewsWatchProgram program, int deal) =>
        (await ItemsAsync(program, "/api/v1/stories"))
            .Where(story => ((string)story["headline"]!).EndsWith(string.Create(CultureInfo.InvariantCulture, $"project {deal}"), StringComparison.Ordinal))
            .Select(story => (Guid)story["id"]!)
            .Single();

    private static async Task<IReadOnlyList<string>> AlertsAsync(NewsWatchProgram program) =>
        [.. (await ItemsAsync(program, "/api/v1/alerts")).Select(alert => $"{alert["subscription_id"]} {alert["story"]!["id"]} {alert["story"]!["revision"]}")];

    private static async Task<IReadOnlyList<JsonNode>> ItemsAsync(NewsWatchProgram program, string path) =>
        [.. JsonNode.Parse(await program.GetAsync(path, Token))!["items"]!.AsArray().Select(item => item!)];

    /// <summary>Until so many alerts were raised; a receiver that shares one address cannot say for whom.</summary>
    private static Task WaitForAlertsAsync(NewsWatchProgram program, int count) => program.WaitForAnswerAsync(
        "/api/v1/deliveries?state=delivered", answer => JsonNode.Parse(answer.Body)?["items"]?.AsArray().Count >= count, Token);

    private static async Task<JsonNode> WaitForStoryAsync(NewsWatchProgram program, Guid story, Func<JsonNode, bool> wanted)
    {
        var answer = await program.WaitForAnswerAsync($"/api/v1/stories/{story}", answer => wanted(JsonNode.Parse(answer.Body)!), Token);
        return JsonNode.Parse(answer.Body)!;
    }

    private static IEnumerable<string> Actions(JsonNode story) => story["corrections"]!.AsArray().Select(correction => (string)correction!["action"]!);

    private static string Opening(string maker, string buyer, int deal) => Item(
        $"{maker} and {buyer} announce partnership on AI accelerators, project {deal}",
        $"{maker} will supply {buyer} with AI chips for {deal + 1} gigawatts of data centers, the companies announced.",
        hoursAgo: 40);

    // More than a day later, so that the title alone is enough for news.
    private static string Change(string maker, string buyer, int deal, int gigawatts) => Item(
        $"{maker} and {buyer} expand AI chip deal to {gigawatts} gigawatts, project {deal}",
        $"{maker} will now supply {buyer} with AI chips for {gigawatts} gigawatts of data centers, the companies announced.",
        hoursAgo: 1);

    private static string Item(string title, string lead, int hoursAgo)
    {
        var date = TimeProvider.System.GetUtcNow().AddHours(-hoursAgo).ToString("R", CultureInfo.InvariantCulture);
        return $"<item><guid isPermaLink=\"false\">{title}</guid><title>{title}</title><description>{lead}</description><pubDate>{date}</pubDate></item>";
    }
}
