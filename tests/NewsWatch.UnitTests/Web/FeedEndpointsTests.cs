using NewsWatch.Core.Articles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class FeedEndpointsTests
{
    private static readonly Feed Failing = new()
    {
        Id = ArticleIdentity.ForFeed("https://user-part:password-part@news.example/feed.xml?token-part"),
        Url = "https://user-part:password-part@news.example/feed.xml?token-part",
        Publisher = "Example News",
        ETag = "\"validator-part\"",
        NextCheckUtc = NewsSamples.Noon,
        LastError = "The server answered 503.",
        Failures = 3,
        Entries = 42,
    };

    [Fact]
    public async Task List_FailingFeed_SaysWhyAndHowOften()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Feeds = { Failing } });

        var shown = (await api.GetJsonAsync("/api/v1/feeds"))["items"]![0]!;

        ((string)shown["publisher"]!).ShouldBe("Example News");
        ((string)shown["last_error"]!).ShouldBe("The server answered 503.");
        ((int)shown["failures"]!).ShouldBe(3);
        ((long)shown["entries"]!).ShouldBe(42);
        ((string)shown["next_check_utc"]!).ShouldBe("2025-10-13T12:00:00Z");
        shown["last_success_utc"].ShouldBeNull();
    }

    [Fact]
    public async Task List_FeedWithCredentials_ShowsNoneOfThem()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Feeds = { Failing } });

        var body = await api.GetTextAsync("/api/v1/feeds");

        body.ShouldContain("https://news.example/feed.xml?…");
        body.ShouldNotContain("-part");
    }

    [Fact]
    public async Task List_SecondPage_GoesOnWhereTheFirstEnded()
    {
        await using var api = await ApiHost.StartAsync(
            new InMemoryNews { Feeds = { Failing, Failing with { Publisher = "Second" }, Failing with { Publisher = "Third" } } });

        var page = await api.GetJsonAsync("/api/v1/feeds?skip=1&take=1");

        ((string)page["items"]!.AsArray().ShouldHaveSingleItem()!["publisher"]!).ShouldBe("Second");
        ((string)page["next"]!).ShouldBe("/api/v1/feeds?skip=2&take=1");
    }
}
