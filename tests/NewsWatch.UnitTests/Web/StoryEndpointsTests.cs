using System.Net;
using System.Text.Json.Nodes;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class StoryEndpointsTests
{
    [Fact]
    public async Task List_NoStories_EmptyPageWithoutLinks()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var body = await api.GetTextAsync("/api/v1/stories");

        body.ShouldBe("""{"items":[],"skip":0,"take":50,"next":null,"previous":null}""");
    }

    [Fact]
    public async Task List_TwoStories_KeepsTheOrderOfTheStore()
    {
        await using var api = await ApiHost.StartAsync(
            new InMemoryNews { Stories = { NewsSamples.Story("newer"), NewsSamples.Story("older") } });

        var items = (await api.GetJsonAsync("/api/v1/stories"))["items"]!.AsArray();

        items.Select(item => (string)item!["headline"]!).ShouldBe(["newer", "older"]);
    }

    [Fact]
    public async Task Find_StoryWithFacts_WritesSnakeCaseAndNulls()
    {
        var story = NewsSamples.Story("OpenAI und Broadcom für 10 Gigawatt") with
        {
            Deal = new Deal
            {
                Type = DealType.CoDevelopment,
                Parties = ["OpenAI", "Broadcom"],
                CapacityGw = 10,
                Value = new Money(100, "USD", "up_to"),
                ShareMoves = [new ShareMove("Broadcom", 9.5)],
            },
            Evidence = [new Evidence("capacity_gw", "10 Gigawatt")],
            Sources =
            [
                new StorySource
                {
                    ArticleId = Guid.Empty,
                    Publisher = "P",
                    Url = "https://news.example/item?id=7",
                    Title = "T",
                    Lang = "de",
                    ReceivedUtc = NewsSamples.Noon,
                },
            ],
        };
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Stories = { story }, Mentions = { new StoryMention(["OpenAI", "AMD"], null) } });

        var found = await api.GetTextAsync($"/api/v1/stories/{story.Id}");

        found.ShouldContain("für");
        JsonNode.DeepEquals(JsonNode.Parse(found), JsonNode.Parse($$"""
            {
              "id": "{{story.Id}}", "headline": "OpenAI und Broadcom für 10 Gigawatt", "status": "announced", "revision": 1,
              "deal": {
                "type": "co_development", "parties": ["OpenAI", "Broadcom"], "subject": null, "capacity_gw": 10, "value_usd": null,
                "value": { "amount": 100, "currency": "USD", "qualifier": "up_to" }, "stake_percent": null, "units": null,
                "starts": null, "share_moves": [{ "party": "Broadcom", "percent": 9.5 }]
              },
              "evidence": [{ "field": "capacity_gw", "quote": "10 Gigawatt" }],
              "sources": [{
                "article_id": "00000000-0000-0000-0000-000000000000", "publisher": "P", "url": "https://news.example/item?id=7",
                "title": "T", "lang": "de", "received_utc": "2025-10-13T12:00:00Z"
              }],
              "first_published_utc": "2025-10-13T12:00:00Z", "last_published_utc": "2025-10-13T12:00:00Z",
              "opened_utc": "2025-10-13T12:00:00Z", "muted": false, "demo": false, "renamed": false, "absorbed": [], "corrections": [],
              "recalls": [{ "parties": ["OpenAI", "AMD"], "story_id": null }]
            }
            """)).ShouldBeTrue(found);
    }

    [Fact]
    public async Task Find_CorrectedStory_ShowsItsStateAndWhoWasMergedWhen()
    {
        var other = Guid.Parse("22222222-2222-8222-8222-222222222222");
        var story = NewsSamples.Story("one") with { Muted = true, HeadlineFixed = true, Absorbed = [other] };
        var news = new InMemoryNews
        {
            Stories = { story },
            Corrections =
            {
                new StoryCorrection { Id = Guid.Empty, AtUtc = NewsSamples.Noon, Action = "merge", StoryId = story.Id, OtherId = other, Detail = "two" },
                new StoryCorrection { Id = Guid.Empty, AtUtc = NewsSamples.Noon, Action = "mute", StoryId = other, Detail = "told" },
            },
        };
        await using var api = await ApiHost.StartAsync(news);

        var found = await api.GetJsonAsync($"/api/v1/stories/{story.Id}");

        ((bool)found["muted"]!).ShouldBeTrue();
        ((bool)found["renamed"]!).ShouldBeTrue();
        ((Guid)found["absorbed"]![0]!).ShouldBe(other);
        found["corrections"]!.AsArray().ShouldHaveSingleItem()!.ToJsonString().ShouldBe(
            $$"""{"action":"merge","at_utc":"2025-10-13T12:00:00Z","story_id":"{{story.Id}}","other_id":"{{other}}","detail":"two"}""");
    }

    [Fact]
    public async Task Find_UnknownId_NotFoundProblem()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.GetAsync("/api/v1/stories/11111111-1111-8111-8111-111111111111");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string)problem["value"]!).ShouldBe("11111111-1111-8111-8111-111111111111");
        ((string)problem["allowed"]!).ShouldBe("the id of a stored story");
    }

    [Fact]
    public async Task Find_NotAUuid_ProblemNamesTheForm()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var problem = await api.GetJsonAsync("/api/v1/stories/latest");

        ((int)problem["status"]!).ShouldBe(400);
        ((string)problem["detail"]!).ShouldBe("id is “latest”; allowed is a UUID in the form 00000000-0000-0000-0000-000000000000.");
    }

    [Fact]
    public async Task Find_SameTagAgain_NotModifiedUntilTheStoryChanges()
    {
        var story = NewsSamples.Story("one");
        var news = new InMemoryNews { Stories = { story } };
        await using var api = await ApiHost.StartAsync(news);
        using var first = await api.GetAsync($"/api/v1/stories/{story.Id}");
        var tag = first.Headers.ETag!.ToString();

        using var unchanged = await api.SendAsync(HttpMethod.Get, $"/api/v1/stories/{story.Id}", tag);
        news.Stories[0] = story with { Evidence = [new Evidence("parties", "OpenAI and Broadcom")] };
        using var changed = await api.SendAsync(HttpMethod.Get, $"/api/v1/stories/{story.Id}", tag);

        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.ToString().ShouldNotBe(tag);
    }
}
