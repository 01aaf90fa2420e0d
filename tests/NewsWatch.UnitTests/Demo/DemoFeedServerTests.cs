using System.Net;
using System.Net.Http.Headers;
using NewsWatch.Worker.Demo;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

public sealed class DemoFeedServerTests : IAsyncLifetime
{
    private readonly DemoArchive archive = DemoArchive.Load();
    private readonly HttpClient client = new();
    private readonly DemoFeedServer server;
    private DateTimeOffset now = new(2025, 10, 13, 0, 34, 59, TimeSpan.Zero);

    public DemoFeedServerTests() => server = new DemoFeedServer(archive, () => now);

    public async ValueTask InitializeAsync() => client.BaseAddress = await server.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public void StartAsync_FreePort_ListensOnLoopback()
    {
        client.BaseAddress!.Host.ShouldBe("127.0.0.1");
        client.BaseAddress.AbsolutePath.ShouldBe("/feeds/");
    }

    [Fact]
    public async Task Get_TimePasses_ServesAnEntryFromItsPublicationOn()
    {
        (await ReadAsync("la-puce-du-matin.xml")).ShouldNotContain("Broadcom");

        now = now.AddSeconds(1);

        (await ReadAsync("la-puce-du-matin.xml")).ShouldContain("Broadcom");
    }

    [Fact]
    public async Task Get_EveryFeedAtTheEnd_AnswersWithItsContentType()
    {
        now = archive.EndUtc;
        foreach (var feed in archive.Feeds)
        {
            using var answer = await GetAsync(feed.Path);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, feed.Name);
            answer.Content.Headers.ContentType!.ToString().ShouldBe(feed.ContentType);
            answer.Content.Headers.LastModified.ShouldBe(feed.Entries[^1].PublishedUtc);
        }
    }

    [Fact]
    public async Task Get_KnownETag_Answers304UntilSomethingIsPublished()
    {
        using var first = await GetAsync("la-puce-du-matin.xml");
        var tag = first.Headers.ETag.ShouldNotBeNull();

        using var unchanged = await GetAsync("la-puce-du-matin.xml", headers => headers.IfNoneMatch.Add(tag));
        now = now.AddSeconds(1);
        using var changed = await GetAsync("la-puce-du-matin.xml", headers => headers.IfNoneMatch.Add(tag));

        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        unchanged.Headers.ETag.ShouldBe(tag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_KnownLastModified_Answers304()
    {
        now = archive.EndUtc;
        var last = archive.Feeds[0].Entries[^1].PublishedUtc;

        using var unchanged = await GetAsync(archive.Feeds[0].Path, headers => headers.IfModifiedSince = last);
        using var changed = await GetAsync(archive.Feeds[0].Path, headers => headers.IfModifiedSince = last.AddSeconds(-1));

        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nothing-here.xml")]
    [InlineData("LA-PUCE-DU-MATIN.XML")]
    public async Task Get_UnknownPath_Answers404(string path)
    {
        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_FailingFeed_Answers500UntilItRecovers()
    {
        using var failing = await GetAsync("wackelkontakt.xml");
        now = new DateTimeOffset(2025, 10, 14, 0, 0, 0, TimeSpan.Zero);
        using var recovered = await GetAsync("wackelkontakt.xml");

        failing.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        recovered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> ReadAsync(string path) => await client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestHeaders>? configure = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        configure?.Invoke(request.Headers);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
