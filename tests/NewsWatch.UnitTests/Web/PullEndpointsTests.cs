using System.Net;
using System.Xml.Linq;
using NewsWatch.Core.Alerts;
using NewsWatch.UnitTests.Feeds.Parsing;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class PullEndpointsTests
{
    private const string Desk = "/api/v1/subscriptions/desk";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Atom_Alerts_AreReadByOurOwnParser()
    {
        var alert = Alert("OpenAI & <Broadcom>", NewsSamples.Noon);
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Alerts = { alert } });

        using var response = await api.GetAsync($"{Desk}/feed.atom?token=open-sesame&lang=fr");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        var xml = await response.Content.ReadAsStringAsync(Token);
        var entry = Parsed.Text(xml).Entries.ShouldHaveSingleItem();
        entry.Title.ShouldBe("fr: OpenAI & <Broadcom>");
        entry.Link.ShouldBe("https://news.example/1?a=1&b=2");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(xml).Root!;
        feed.Element(atom + "id")!.Value.ShouldBe("urn:newswatch:subscription:desk");
        feed.Element(atom + "updated")!.Value.ShouldBe("2025-10-13T12:00:00Z");
        feed.Element(atom + "link")!.Attribute("href")!.Value.ShouldEndWith("/api/v1/subscriptions/desk/feed.atom?token=open-sesame&lang=fr");
        feed.Element(atom + "entry")!.Element(atom + "id")!.Value.ShouldBe($"urn:uuid:{alert.Id:D}");
        feed.Element(atom + "entry")!.Elements(atom + "category").Select(category => category.Attribute("term")!.Value).ShouldBe(["OpenAI", "Broadcom"]);
    }

    [Theory]
    [InlineData("%01")]
    [InlineData("%22")]
    [InlineData("e")]
    public async Task Feeds_NoLanguage_AreRefused(string language)
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        foreach (var feed in new[] { "atom", "json" })
        {
            using var response = await api.GetAsync($"{Desk}/feed.{feed}?token=open-sesame&lang={language}");

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Atom_NothingNew_Is304()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Alerts = { Alert("deal", NewsSamples.Noon) } });
        using var first = await api.GetAsync($"{Desk}/feed.atom?token=open-sesame");

        using var second = await api.SendAsync(HttpMethod.Get, $"{Desk}/feed.atom?token=open-sesame", first.Headers.ETag!.ToString());

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Atom_NoAlertYet_IsAnEmptyFeed()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        Parsed.Text(await api.GetTextAsync($"{Desk}/feed.atom?token=open-sesame")).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_Alerts_AreItemsOfJsonFeed()
    {
        var alert = Alert("deal", NewsSamples.Noon);
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Alerts = { alert } });

        var feed = await api.GetJsonAsync($"{Desk}/feed.json?token=open-sesame");

        ((string)feed["version"]!).ShouldBe("https://jsonfeed.org/version/1.1");
        ((string)feed["title"]!).ShouldBe("NewsWatch: desk");
        var item = feed["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)item["id"]!).ShouldBe(alert.Id.ToString("D"));
        ((string)item["url"]!).ShouldBe("https://news.example/1?a=1&b=2");
        ((string)item["date_published"]!).ShouldBe("2025-10-13T12:00:00Z");
        ((string)item["content_html"]!).ShouldBe("<p>What happened &amp; why.</p>");
    }

    [Theory]
    [InlineData("nobody", "feed.atom", "open-sesame")]
    [InlineData("desk", "feed.atom", "wrong")]
    [InlineData("desk", "feed.json", "wrong")]
    [InlineData("desk", "events", "")]
    public async Task Any_UnknownSubscriptionOrWrongToken_Is404(string id, string resource, string token)
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.GetAsync($"/api/v1/subscriptions/{id}/{resource}?token={token}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("feed.atom")]
    [InlineData("feed.json")]
    [InlineData("events")]
    public async Task Any_NeitherTokenNorKey_Is401(string resource)
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.GetAsync($"{Desk}/{resource}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Events_WithoutALastOne_AreThoseFromNowOnInTheirOrder()
    {
        var news = new InMemoryNews();
        var (old, now, young) = (Alert("old", At(-60)), Alert("now", At(-2)), Alert("young", At(-1)));
        news.Alerts.AddRange([young, now, old]);
        await using var api = await ApiHost.StartAsync(news);
        using var response = await api.OpenAsync($"{Desk}/events?token=open-sesame");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await NextAsync(reader)).ShouldBe($"id: {now.Id:D}");
        // What is younger than two seconds may still be overtaken by what an earlier transaction writes.
        news.Clock.Advance(TimeSpan.FromSeconds(1));
        (await NextAsync(reader)).ShouldBe($"id: {young.Id:D}");
    }

    [Fact]
    public async Task Events_AfterALastOne_AreWhatWasMissed()
    {
        var news = new InMemoryNews();
        var alerts = Enumerable.Range(0, 4).Select(n => Alert($"deal {n}", At(-60 + n))).ToList();
        news.Alerts.AddRange(alerts.AsEnumerable().Reverse());
        await using var api = await ApiHost.StartAsync(news);
        using var response = await api.OpenAsync($"{Desk}/events?token=open-sesame", alerts[1].Id.ToString("D"));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        (await NextAsync(reader)).ShouldBe($"id: {alerts[2].Id:D}");
        (await reader.ReadLineAsync(Token)).ShouldBe("event: story.opened");
        (await reader.ReadLineAsync(Token))!.ShouldStartWith("data: {\"id\":\"");
        (await reader.ReadLineAsync(Token)).ShouldBe("");
        (await NextAsync(reader)).ShouldBe($"id: {alerts[3].Id:D}");
    }

    [Fact]
    public async Task Events_MoreOfOneMomentThanAreLookedUpAtOnce_AreAllGivenAndWhatComesAfterToo()
    {
        var news = new InMemoryNews();
        news.Alerts.AddRange(Enumerable.Range(0, 1001).Select(number => Alert($"deal {number}", At(-2))));
        await using var api = await ApiHost.StartAsync(news);
        using var response = await api.OpenAsync($"{Desk}/events?token=open-sesame");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        for (var given = 0; given < 1001; given++) (await NextAsync(reader)).ShouldStartWith("id: ");
        var later = Alert("later", At(0));
        news.Alerts.Add(later);

        news.Clock.Advance(TimeSpan.FromSeconds(3));

        (await NextAsync(reader)).ShouldBe($"id: {later.Id:D}");
    }

    [Fact]
    public async Task Events_ProgramStops_EndsTheStreamInOrder()
    {
        var news = new InMemoryNews { Alerts = { Alert("deal", At(-2)) } };
        await using var api = await ApiHost.StartAsync(news);
        using var response = await api.OpenAsync($"{Desk}/events?token=open-sesame");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        (await NextAsync(reader)).ShouldStartWith("id: ");

        await api.StopAsync();

        // A stream that holds the program up is cut off in the end, and reading on fails.
        (await NextAsync(reader)).ShouldBe("the stream ended");
    }

    [Fact]
    public async Task Events_LastOneIsNoId_Is400()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.OpenAsync($"{Desk}/events?token=open-sesame", "17");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static DateTimeOffset At(int seconds) => NewsSamples.Noon.AddSeconds(seconds);

    private static Alert Alert(string headline, DateTimeOffset raised) => NewsSamples.Alert(NewsSamples.Story(headline)) with { RaisedUtc = raised };

    private static async Task<string> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) return line;
        }

        return "the stream ended";
    }
}
