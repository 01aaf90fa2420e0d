using System.Text;
using Microsoft.AspNetCore.Http;
using NewsWatch.Feeds.Fetching;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Fetching;

/// <summary>The ordinary ways of an HTTP server.</summary>
public sealed class FeedFetcherTests
{
    [Fact]
    public async Task FetchAsync_Ok_GivesBodyTypeAndValidatorsAsSent()
    {
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/rss+xml; charset=\"iso-8859-1\"";
            context.Response.Headers["ETag"] = "W/\"a,b\" unquoted";
            context.Response.Headers["Last-Modified"] = "Thu, 1 Jan 70 0:0:0 nowhere";
            return context.Response.WriteAsync("<rss/>", context.RequestAborted);
        });
        using var fetch = new Fetch();

        var body = (await fetch.Async(server.Url)).ShouldBeOfType<FetchedBody>();

        Encoding.ASCII.GetString(body.Bytes.Span).ShouldBe("<rss/>");
        body.Status.ShouldBe(200);
        body.ContentType.ShouldBe("application/rss+xml; charset=\"iso-8859-1\"");
        body.ETag.ShouldBe("W/\"a,b\" unquoted");
        body.LastModified.ShouldBe("Thu, 1 Jan 70 0:0:0 nowhere");
        body.FinalUrl.ShouldBe(server.Url);
    }

    [Fact]
    public async Task FetchAsync_Validators_GoBackByteForByteAndA304BringsItsOwn()
    {
        var seen = new TaskCompletionSource<(string? ETag, string? Since)>();
        await using var server = await StubServer.StartAsync(context =>
        {
            seen.TrySetResult((context.Request.Headers.IfNoneMatch, context.Request.Headers.IfModifiedSince));
            context.Response.StatusCode = 304;
            context.Response.Headers["ETag"] = "new tag";
            return Task.CompletedTask;
        });
        using var fetch = new Fetch();

        var result = (await fetch.Async(server.Url, "W/\"a,b\" unquoted", "Thu, 1 Jan 70 0:0:0 nowhere")).ShouldBeOfType<FetchNotModified>();

        (await seen.Task).ShouldBe(("W/\"a,b\" unquoted", "Thu, 1 Jan 70 0:0:0 nowhere"));
        result.ETag.ShouldBe("new tag");
    }

    [Fact]
    public async Task FetchAsync_StoredValidatorThatBreaksOutOfItsHeader_IsNotSent()
    {
        var seen = new TaskCompletionSource<IHeaderDictionary>();
        await using var server = await StubServer.StartAsync(context =>
        {
            seen.TrySetResult(new HeaderDictionary(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)));
            return Task.CompletedTask;
        });
        using var fetch = new Fetch();

        await fetch.Async(server.Url, "a\r\nX-Injected: 1");

        var headers = await seen.Task;
        headers.ShouldNotContainKey("X-Injected");
        headers.ShouldNotContainKey("If-None-Match");
    }

    [Fact]
    public async Task FetchAsync_Request_SaysWhoAsksAndKeepsNoCookies()
    {
        var cookies = new List<string>();
        var agent = "";
        await using var server = await StubServer.StartAsync(context =>
        {
            agent = context.Request.Headers.UserAgent.ToString();
            cookies.Add(context.Request.Headers.Cookie.ToString());
            context.Request.Headers.Accept.ToString().ShouldContain("application/atom+xml");
            context.Response.Headers["Set-Cookie"] = "id=1";
            return Task.CompletedTask;
        });
        using var fetch = new Fetch();

        await fetch.Async(server.Url);
        await fetch.Async(server.Url);

        agent.ShouldBe("NewsWatch/0.1 (+https://desk.example/about)");
        cookies.ShouldBe(["", ""]);
    }

    [Theory]
    [InlineData(404, "404 Not Found")]
    [InlineData(410, "410 Gone")]
    [InlineData(500, "500 Internal Server Error")]
    [InlineData(418, "418")]
    public async Task FetchAsync_Refusal_NamesTheStatus(int status, string reason)
    {
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("<html>", context.RequestAborted);
        });
        using var fetch = new Fetch();

        var failure = (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>();

        failure.Reason.ShouldBe(reason);
        failure.Status.ShouldBe(status);
        failure.RetryAfter.ShouldBeNull();
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Thu, 01 Jan 2026 01:00:00 GMT", 3600)]
    [InlineData("99999999999999", int.MaxValue)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    public async Task FetchAsync_TooManyRequests_ReadsRetryAfter(string header, int? seconds)
    {
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = header;
            return Task.CompletedTask;
        });
        using var fetch = new Fetch();

        var failure = (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>();

        failure.RetryAfter?.TotalSeconds.ShouldBe(seconds ?? -1);
        (failure.RetryAfter is null).ShouldBe(seconds is null);
    }

    [Fact]
    public async Task FetchAsync_NobodyListens_SaysSo()
    {
        Uri url;
        await using (var server = new RawServer("")) url = server.Url;
        using var fetch = new Fetch();

        (await fetch.Async(url)).ShouldBeOfType<FetchFailure>().Reason.ShouldBe("connection refused");
    }

    [Fact]
    public async Task FetchAsync_CallerCancels_Throws()
    {
        var asked = new TaskCompletionSource();
        await using var server = await StubServer.StartAsync(async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var fetch = new Fetch();
        using var cancel = new CancellationTokenSource();

        var exchange = fetch.Fetcher.FetchAsync(new FetchRequest { Url = server.Url }, cancel.Token);
        await asked.Task;
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(exchange);
    }
}
