using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.UnitTests.Feeds.Fetching;
using NewsWatch.UnitTests.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds;

public sealed class FeedReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReadAsync_Feed_GivesArticlesWithIdentities()
    {
        await using var server = await Serve("""
            <rss version="2.0"><channel><title>Chips</title><language>en-us</language>
              <item><title>One</title><link>/1</link><guid>g1</guid><description>&lt;p&gt;First&lt;/p&gt;</description></item>
              <item><title>Two</title><link>javascript:alert(1)</link></item>
            </channel></rss>
            """);
        var feed = FeedAt(server.Url);

        var reading = await Read(feed);

        reading.Error.ShouldBeNull();
        reading.Title.ShouldBe("Chips");
        reading.Language.ShouldBe("en");
        reading.CheckedUtc.ShouldBe(Now);
        reading.Articles.Select(article => article.Title).ShouldBe(["One", "Two"]);
        var first = reading.Articles[0];
        first.Id.ShouldBe(ArticleIdentity.ForEntry(feed.Id, "id:g1"));
        first.Url.ShouldBe(new Uri(server.Url, "/1").AbsoluteUri);
        first.Summary.ShouldBe("First");
        first.Publisher.ShouldBe("Chips");
        first.ReceivedUtc.ShouldBe(Now);
        reading.Articles[1].Url.ShouldBe("");
    }

    [Fact]
    public async Task ReadAsync_OneIdForSeveralLinks_FallsBackToTheLink()
    {
        await using var server = await Serve("""
            <rss version="2.0"><channel><title>t</title>
              <item><title>a</title><link>https://example.org/a</link><guid isPermaLink="false">0</guid></item>
              <item><title>b</title><link>https://example.org/b</link><guid isPermaLink="false">0</guid></item>
              <item><title>b</title><link>https://example.org/b</link><guid isPermaLink="false">0</guid></item>
            </channel></rss>
            """);
        var feed = FeedAt(server.Url);

        var reading = await Read(feed);

        reading.Articles.Select(article => article.Id).ShouldBe(
        [
            ArticleIdentity.ForEntry(feed.Id, "link:https://example.org/a"),
            ArticleIdentity.ForEntry(feed.Id, "link:https://example.org/b"),
        ]);
    }

    [Theory]
    [InlineData("", "the body is empty")]
    [InlineData("<html><body>Sign in</body></html>", "an HTML page, not a feed")]
    public async Task ReadAsync_NoFeed_IsAnErrorLineAndKeepsTheValidators(string body, string error)
    {
        await using var server = await Serve(body);

        var reading = await Read(FeedAt(server.Url) with { ETag = "old" });

        reading.Error.ShouldBe(error);
        reading.Articles.ShouldBeEmpty();
        reading.ETag.ShouldBe("old");
        reading.NextCheckUtc.ShouldBeGreaterThan(Now);
    }

    [Fact]
    public async Task ReadAsync_NotModified_KeepsTheValidatorsThatA304LeavesOut()
    {
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"v1\"" ? 304 : 500;
            return Task.CompletedTask;
        });

        var reading = await Read(FeedAt(server.Url) with { ETag = "\"v1\"", LastModified = "some day" });

        reading.NotModified.ShouldBeTrue();
        reading.Error.ShouldBeNull();
        reading.ETag.ShouldBe("\"v1\"");
        reading.LastModified.ShouldBe("some day");
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("/relative")]
    public async Task ReadAsync_AddressThatIsNone_IsAnErrorLine(string url)
    {
        var reading = await Read(FeedAt(new Uri("http://example.org/")) with { Url = url });

        reading.Error.ShouldNotBeNullOrWhiteSpace();
        reading.Error.ShouldStartWith("not an ");
    }

    private static Feed FeedAt(Uri url) => new() { Id = ArticleIdentity.ForFeed(url.AbsoluteUri), Url = url.AbsoluteUri, NextCheckUtc = Now };

    private static Task<StubServer> Serve(string body) =>
        StubServer.StartAsync(context => context.Response.WriteAsync(body, context.RequestAborted));

    private static async Task<FeedReading> Read(Feed feed)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Now))
            .AddLoopback()
            .AddFeeds(new FetchLimits())
            .BuildServiceProvider(validateScopes: true);
        return await services.GetRequiredService<FeedReader>().ReadAsync(feed, TestContext.Current.CancellationToken);
    }
}
