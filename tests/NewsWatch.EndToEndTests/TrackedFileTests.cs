using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

/// <summary>What <c>track</c> says of a file is what the running program does with the same items.</summary>
public sealed class TrackedFileTests
{
    // Title, lead, hours ago; each from a publisher of its own, as track takes them.
    private static readonly (string Title, string Lead, int HoursAgo)[] Items =
    [
        ("Nvidia and OpenAI announce partnership on AI accelerators", "Nvidia will supply OpenAI with AI chips for 4 gigawatts of data centers, the companies announced.", 50),
        ("OpenAI signs AI chip deal with Nvidia", "OpenAI has agreed to buy AI chips from Nvidia for 4 gigawatts of data centers.", 48),
        ("AMD und Microsoft vereinbaren Partnerschaft bei KI-Chips", "AMD liefert Microsoft KI-Beschleuniger für 2 Gigawatt Rechenleistung, teilten die Unternehmen mit.", 45),
        ("Nvidia shares rise", "Investors still like the deal that Nvidia signed with OpenAI two days ago.", 40),
        ("Broadcom in talks with Anthropic to develop custom AI chips, sources say", "Broadcom is in talks with Anthropic about custom AI chips, people familiar with the matter said.", 30),
        ("Nvidia and OpenAI expand AI chip deal to 9 gigawatts", "Nvidia will now supply OpenAI with AI chips for 9 gigawatts of data centers, the companies announced.", 20),
        ("Microsoft and AMD announce partnership on AI chips", "AMD will supply Microsoft with AI accelerators for 2 gigawatts of data centers.", 18),
        ("Broadcom and Anthropic announce partnership on custom AI chips", "Broadcom and Anthropic have signed an agreement to develop custom AI chips, the companies announced.", 4),
        ("Broadcom and Anthropic announce partnership on custom AI chips", "The agreement was announced today.", 3),
    ];

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Track_FileOfWhatTheRunningProgramReads_GivesTheSameStoriesRolesAndRevisions()
    {
        await using var site = await NewsSite.StartAsync(Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        for (var number = 0; number < Items.Length; number++) site.ServeFeed(PathOf(number), NameOf(number));
        await using var embedded = new EmbeddedProgram(PipelineSettings
            .For(Enumerable.Range(0, Items.Length).Select(number => site.At(PathOf(number))), receiver)
            .Patient()
            .With("NEWSWATCH_TRACKER__REVISIONINTERVAL", "0s")
            .With("NEWSWATCH_SUBSCRIPTIONS__0__FILTER__PARTIES__0", "Siemens"));
        var program = await embedded.StartAsync(Token);

        // One after another: the file has an order, and eight messages at once have none.
        for (var number = 0; number < Items.Length; number++)
        {
            site.ServeFeed(PathOf(number), NameOf(number), Entry(number));
            await WaitForDecisionAsync(program, NameOf(number));
        }

        var tracked = await TrackAsync(embedded);
        var decided = await DecisionsAsync(program);

        decided.ShouldBe(tracked.Select(line => Decision(NameOf(line.Id), line.Role, line.Story, line.Alert)));
        var stories = JsonNode.Parse(await program.GetAsync("/api/v1/stories", Token))!["items"]!.AsArray();
        stories.Select(story => $"{story!["id"]} r{story["revision"]}").ShouldBe(
            tracked.Where(line => IsTold(line.Role)).GroupBy(line => line.Story).Select(story => $"{story.Key} r{story.Count(line => line.Alert)}"), ignoreOrder: true);
        tracked.Select(line => line.Role).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(3, "the items have something to tell apart");
    }

    private async Task<IReadOnlyList<(int Id, string? Story, string Role, bool Alert)>> TrackAsync(EmbeddedProgram embedded)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Items.Length).Select(Line), Token);
        var run = await embedded.RunAsync($"track {file}", Token);
        File.Delete(file);
        run.ExitCode.ShouldBe(0, run.Errors);
        return
        [
            .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
                .Select(line => ((int)line["id"]!, (string?)line["story"], (string)line["role"]!, (bool)line["alert"]!)),
        ];
    }

    private static async Task<IReadOnlyList<string>> DecisionsAsync(NewsWatchProgram program)
    {
        List<string> decisions = [];
        foreach (var (publisher, id) in await ArticlesAsync(program))
        {
            var decision = JsonNode.Parse(await program.GetAsync($"/api/v1/articles/{id}", Token))!["decision"]!;
            decisions.Add(Decision(publisher, (string)decision["role"]!, (string?)decision["story_id"], (bool)decision["alert"]!));
        }

        return [.. decisions.Order(StringComparer.Ordinal)];
    }

    // What tells no deal: the program names the deal that it recalls, and track the articles with which it is kept.
    private static string Decision(string publisher, string role, string? story, bool alert) =>
        $"{publisher}: {role} of {(IsTold(role) ? story : "none")}, alert {alert}";

    private static bool IsTold(string role) => role is not ("mention" or "none");

    private static async Task WaitForDecisionAsync(NewsWatchProgram program, string publisher)
    {
        while (true)
        {
            var found = (await ArticlesAsync(program)).FirstOrDefault(article => article.Publisher == publisher);
            if (found.Id is not null && JsonNode.Parse(await program.GetAsync($"/api/v1/articles/{found.Id}", Token))!["decision"] is not null) return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }

    private static async Task<IReadOnlyList<(string Publisher, string Id)>> ArticlesAsync(NewsWatchProgram program) =>
    [
        .. JsonNode.Parse(await program.GetAsync("/api/v1/articles", Token))!["items"]!.AsArray()
            .Select(article => ((string)article!["publisher"]!, (string)article["id"]!)),
    ];

    private string Line(int number) => JsonSerializer.Serialize(new
    {
        id = number,
        title = Items[number].Title,
        summary = Items[number].Lead,
        published = now.AddHours(-Items[number].HoursAgo).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    });

    private string Entry(int number)
    {
        var date = now.AddHours(-Items[number].HoursAgo).ToString("R", CultureInfo.InvariantCulture);
        return $"<item><guid isPermaLink=\"false\">e{number}</guid><title>{Items[number].Title}</title><description>{Items[number].Lead}</description><pubDate>{date}</pubDate></item>";
    }

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"/feed{number}");

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Paper {number}");
}
