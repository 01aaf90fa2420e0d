using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages;
using NewsWatch.UnitTests.Feeds.Fetching;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Pages;

public sealed class PageFetcherTests : IAsyncDisposable
{
    private static readonly string Html =
        $"<html><body><article><h1>Deal</h1><p>{string.Concat(Enumerable.Repeat("The two firms will build accelerators together. ", 20))}</p></article></body></html>";

    private readonly Fetch fetch = new();
    private readonly ConcurrentQueue<string> asked = new();
    private readonly Dictionary<string, RequestDelegate> answers = new(StringComparer.Ordinal);
    private StubServer? server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        fetch.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    [Fact]
    public async Task FetchAsync_NoRobots_ReadsTheArticle()
    {
        answers["/a"] = Page;

        var page = await (await PagesAsync()).FetchAsync(At("/a"), Token);

        page.Error.ShouldBeNull();
        page.Page!.Text.ShouldContain("build accelerators together");
        asked.ShouldBe(["/robots.txt", "/a"]);
    }

    [Fact]
    public async Task FetchAsync_RobotsForbidsOneOfTwo_AsksForTheOtherAlone()
    {
        answers["/robots.txt"] = context => context.Response.WriteAsync("User-agent: newswatch\nDisallow: /no");
        answers["/a"] = answers["/no/b"] = Page;
        var pages = await PagesAsync();

        (await pages.FetchAsync(At("/no/b"), Token)).Error.ShouldBe("robots.txt forbids it");
        fetch.Clock.Advance(TimeSpan.FromSeconds(1));
        (await pages.FetchAsync(At("/a"), Token)).Error.ShouldBeNull();

        asked.ShouldBe(["/robots.txt", "/a"]);
    }

    [Fact(Timeout = 30_000)]
    public async Task FetchAsync_ManyOfANewSiteAtOnce_AskForRobotsOnce()
    {
        var mayEnd = new TaskCompletionSource();
        answers["/robots.txt"] = async context =>
        {
            await mayEnd.Task;
            await context.Response.WriteAsync("User-agent: *\nDisallow: /");
        };
        var pages = await PagesAsync();

        var visits = Enumerable.Range(0, 8).Select(number => pages.FetchAsync(At($"/{number}"), Token)).ToList();
        mayEnd.SetResult();

        (await Task.WhenAll(visits)).ShouldAllBe(page => page.Error == "robots.txt forbids it");
        asked.ShouldBe(["/robots.txt"]);
    }

    [Theory]
    [InlineData(500, "robots.txt cannot be read (500 Internal Server Error), so the page is left alone")]
    [InlineData(429, "robots.txt cannot be read (429 Too Many Requests), so the page is left alone")]
    [InlineData(403, null)]
    public async Task FetchAsync_RobotsFails_AsTheRfcSays(int status, string? error)
    {
        answers["/robots.txt"] = context => Status(context, status);
        answers["/a"] = Page;

        (await (await PagesAsync()).FetchAsync(At("/a"), Token)).Error.ShouldBe(error);
    }

    [Fact]
    public async Task FetchAsync_RobotsLongerThanPagesMayBe_IsReadToItsBoundAndTheRestIgnored()
    {
        using var small = new Fetch(new FetchLimits { MaxBytes = 10_000 });
        answers["/robots.txt"] = context => context.Response.WriteAsync(
            $"User-agent: *\nDisallow: /no\n{new string('#', 512 * 1024)}\nDisallow: /\n{new string('#', 4 * 1024 * 1024)}");
        answers["/a"] = answers["/no/b"] = Page;
        await PagesAsync();
        var pages = new PageFetcher(small.Fetcher, small.Clock);

        (await pages.FetchAsync(At("/no/b"), Token)).Error.ShouldBe("robots.txt forbids it");
        small.Clock.Advance(TimeSpan.FromSeconds(1));
        (await pages.FetchAsync(At("/a"), Token)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task FetchAsync_RobotsWasDown_IsAskedAgainAfterAnHour()
    {
        answers["/robots.txt"] = context => Status(context, 503);
        answers["/a"] = Page;
        var pages = await PagesAsync();
        (await pages.FetchAsync(At("/a"), Token)).Error.ShouldNotBeNull();

        answers.Remove("/robots.txt");
        fetch.Clock.Advance(TimeSpan.FromMinutes(59));
        (await pages.FetchAsync(At("/a"), Token)).Error.ShouldNotBeNull();
        fetch.Clock.Advance(TimeSpan.FromMinutes(2));
        (await pages.FetchAsync(At("/a"), Token)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task FetchAsync_RedirectToForbiddenPage_IsNotFollowed()
    {
        answers["/robots.txt"] = context => context.Response.WriteAsync("User-agent: *\nDisallow: /no");
        answers["/a"] = context => Redirect(context, "/no/b");
        answers["/no/b"] = Page;

        (await (await PagesAsync()).FetchAsync(At("/a"), Token)).Error.ShouldBe("robots.txt forbids it");
        asked.ShouldNotContain("/no/b");
    }

    [Fact]
    public async Task FetchAsync_NoHtml_IsNotRead()
    {
        answers["/a"] = context =>
        {
            context.Response.ContentType = "application/pdf";
            return context.Response.WriteAsync("%PDF");
        };

        (await (await PagesAsync()).FetchAsync(At("/a"), Token)).Error.ShouldBe("not text/html: application/pdf");
    }

    [Fact]
    public async Task FetchAsync_PageWithoutArticle_SaysSo()
    {
        answers["/a"] = context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<p>Please enable JavaScript</p>");
        };

        (await (await PagesAsync()).FetchAsync(At("/a"), Token)).Error.ShouldBe("the page holds no article: 22 letters of text");
    }

    [Fact]
    public async Task FetchAsync_HostAsksToBeLeftAlone_NoPageOfItIsAskedFor()
    {
        answers["/a"] = context =>
        {
            context.Response.Headers.RetryAfter = "120";
            return Status(context, 429);
        };
        answers["/b"] = Page;
        var pages = await PagesAsync();

        (await pages.FetchAsync(At("/a"), Token)).Error.ShouldBe("429 Too Many Requests");
        fetch.Clock.Advance(TimeSpan.FromSeconds(60));
        (await pages.FetchAsync(At("/b"), Token)).Error.ShouldBe("127.0.0.1 asked to be left alone until 2026-01-01 00:02:00Z");
        fetch.Clock.Advance(TimeSpan.FromSeconds(61));
        (await pages.FetchAsync(At("/b"), Token)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task FetchAsync_TwoPagesOfAHost_SecondWaitsItsTurn()
    {
        answers["/a"] = answers["/b"] = Page;
        var pages = await PagesAsync();
        await pages.FetchAsync(At("/a"), Token);

        var second = pages.FetchAsync(At("/b"), Token);
        second.IsCompleted.ShouldBeFalse();
        fetch.Clock.Advance(TimeSpan.FromSeconds(1));
        (await second).Error.ShouldBeNull();
    }

    [Fact]
    public async Task FetchAsync_PrivateAddress_IsRefusedByTheGuard()
    {
        using var guarded = new Fetch(connector: NewsWatch.UnitTests.Network.Outward.ToInternet());
        answers["/a"] = Page;
        await PagesAsync();

        (await new PageFetcher(guarded.Fetcher, guarded.Clock).FetchAsync(At("/a"), Token)).Error!.ShouldContain("loopback");
        asked.ShouldBeEmpty();
    }

    private async Task<PageFetcher> PagesAsync()
    {
        server = await StubServer.StartAsync(context =>
        {
            asked.Enqueue(context.Request.Path);
            return answers.TryGetValue(context.Request.Path, out var answer) ? answer(context) : Status(context, 404);
        });
        return new PageFetcher(fetch.Fetcher, fetch.Clock);
    }

    private Uri At(string path) => new(server!.Url, path);

    private static Task Page(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html);
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
