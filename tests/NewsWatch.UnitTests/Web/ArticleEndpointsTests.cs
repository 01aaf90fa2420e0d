using System.Net;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class ArticleEndpointsTests
{
    [Fact]
    public async Task Find_Irrelevant_TellsTheDetectorsReasonAndSteps()
    {
        var journey = new ArticleJourney
        {
            Article = NewsSamples.Article("A new phone"),
            Detection = NewsSamples.Detection(partnership: false) with { Steps = [new DetectionStep("chips", "none found")] },
        };
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Journeys = { journey } });

        var shown = await api.GetJsonAsync($"/api/v1/articles/{journey.Article.Id}");

        ((string)shown["article"]!["outcome"]!).ShouldBe("irrelevant");
        ((string)shown["article"]!["why"]!).ShouldBe("No chips are mentioned.");
        shown["detection"]!["steps"]!.ToJsonString().ShouldBe("""[{"rule":"chips","finding":"none found"}]""");
        shown["decision"].ShouldBeNull();
        shown["alerts"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_Alerted_ShowsEachAttempt()
    {
        var journey = Alerted(new Destination { Channel = "webhook", Address = "https://hooks.example/" });
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Journeys = { journey } });

        var shown = await api.GetJsonAsync($"/api/v1/articles/{journey.Article.Id}");

        ((string)shown["article"]!["why"]!).ShouldBe("Raised an alert for desk.");
        ((string)shown["decision"]!["role"]!).ShouldBe("primary");
        ((Guid)shown["decision"]!["story_id"]!).ShouldBe(journey.Decision!.Story!.Id);
        shown["alerts"]![0]!["deliveries"]![0]!["attempts"]!.ToJsonString().ShouldBe(
            """[{"attempt":1,"started_utc":"2025-10-13T12:00:00Z","duration_ms":250,"outcome":"retryable",""" +
            """
            "reason":"http_500","detail":""}]
            """);
    }

    [Fact]
    public async Task Find_MoreAlertsThanAreShown_SaysHowMany()
    {
        var journey = Alerted(new Destination { Channel = "console" }) with { MoreAlerts = 1200 };
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Journeys = { journey } });

        var shown = await api.GetJsonAsync($"/api/v1/articles/{journey.Article.Id}");

        ((string)shown["article"]!["why"]!).ShouldBe("Raised an alert for desk and 1200 more.");
        ((int)shown["more_alerts"]!).ShouldBe(1200);
    }

    [Fact]
    public async Task Find_DestinationWithSecrets_ShowsNoneOfThemNorTheText()
    {
        var journey = Alerted(new Destination
        {
            Channel = "webhook",
            Address = "https://user-part:password-part@hooks.example/path-part?query-part",
            Secret = "secret-part",
        });
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Journeys = { journey } });

        var body = await api.GetTextAsync($"/api/v1/articles/{journey.Article.Id}");

        body.ShouldContain("https://hooks.example/…");
        body.ShouldNotContain("-part");
        body.ShouldNotContain("The full text.");
    }

    [Fact]
    public async Task List_EachOutcome_HasAReason()
    {
        var judged = new ArticleJourney { Article = NewsSamples.Article("x"), Detection = NewsSamples.Detection(partnership: true) };
        var negative = judged with { Detection = NewsSamples.Detection(partnership: false) };
        await using var api = await ApiHost.StartAsync(new InMemoryNews
        {
            Journeys =
            {
                judged with { Detection = null },
                judged,
                judged with { Decision = NewsSamples.Decision(ArticleRole.None, alert: false) },
                negative with { Decision = NewsSamples.Decision(ArticleRole.Mention, alert: false) },
                judged with { Decision = NewsSamples.Decision(ArticleRole.Repeat, alert: false) },
                judged with { Decision = NewsSamples.Decision(ArticleRole.Primary, alert: true) },
                judged with { Decision = NewsSamples.Decision(ArticleRole.Primary, alert: true), IsAlerted = true },
            },
        });

        var items = (await api.GetJsonAsync("/api/v1/articles"))["items"]!.AsArray();

        items.Select(item => $"{item!["outcome"]}: {item["why"]}").ShouldBe(
        [
            "waiting: A stage has still to judge it.",
            "waiting: A stage has still to judge it.",
            "irrelevant: The tracker says None.",
            "mention: The tracker says Mention.",
            "known: The tracker says Repeat.",
            "unmatched: No subscription matches the story, or none has been looked at yet.",
            "alerted: Raised an alert.",
        ]);
    }

    [Fact]
    public async Task List_OutcomeIrrelevant_ListsOnlyThose()
    {
        var waiting = new ArticleJourney { Article = NewsSamples.Article("waits") };
        var irrelevant = new ArticleJourney
        {
            Article = NewsSamples.Article("phone"),
            Detection = NewsSamples.Detection(partnership: false),
        };
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Journeys = { waiting, irrelevant } });

        var items = (await api.GetJsonAsync("/api/v1/articles?outcome=irrelevant"))["items"]!.AsArray();

        ((string)items.ShouldHaveSingleItem()!["title"]!).ShouldBe("phone");
    }

    [Fact]
    public async Task List_UnknownOutcome_ProblemListsTheOutcomes()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var problem = await api.GetJsonAsync("/api/v1/articles?outcome=ignored");

        ((int)problem["status"]!).ShouldBe(400);
        ((string)problem["allowed"]!).ShouldBe("one of waiting, irrelevant, mention, known, unmatched, alerted");
    }

    [Theory]
    [InlineData("11111111-1111-8111-8111-111111111111", HttpStatusCode.NotFound)]
    [InlineData("1", HttpStatusCode.BadRequest)]
    public async Task Find_BadId_Problem(string id, HttpStatusCode status)
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.GetAsync("/api/v1/articles/" + id);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static ArticleJourney Alerted(Destination destination)
    {
        var story = NewsSamples.Story("deal");
        var delivery = NewsSamples.Delivery("first", DeliveryState.Waiting) with { Destination = destination };
        var attempt = new DeliveryAttempt
        {
            DeliveryId = delivery.Id,
            Attempt = 1,
            StartedUtc = NewsSamples.Noon,
            Duration = TimeSpan.FromMilliseconds(250),
            Result = new SendResult { Outcome = SendOutcome.Retryable, Reason = "http_500" },
        };
        return new ArticleJourney
        {
            Article = NewsSamples.Article("OpenAI and Broadcom"),
            Detection = NewsSamples.Detection(partnership: true),
            Decision = NewsSamples.Decision(ArticleRole.Primary, alert: true, story),
            IsAlerted = true,
            Alerts = [new AlertJourney(NewsSamples.Alert(story), [new DeliveryJourney(delivery, [attempt])])],
        };
    }
}
