using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Network;
using NewsWatch.UnitTests.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Fetching;

/// <summary>Servers that want to hold us, fill us or send us elsewhere.</summary>
public sealed class HostileServerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n";

    [Fact]
    public async Task FetchAsync_EndlessBody_StopsAtTheLimit()
    {
        await using var server = new RawServer(async (stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Head}\r\n"), ct);
            var piece = new byte[64 * 1024];
            while (!ct.IsCancellationRequested) await stream.WriteAsync(piece, ct);
        });
        using var fetch = new Fetch(new FetchLimits { MaxBytes = 1024 * 1024 });

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason.ShouldBe("larger than 1 MB");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task FetchAsync_CompressedBomb_StopsAtTheInflatedLimit(string encoding)
    {
        await using var server = await StubServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream packer = encoding == "gzip"
                ? new GZipStream(context.Response.Body, CompressionLevel.Fastest)
                : new BrotliStream(context.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++) await packer.WriteAsync(zeros, context.RequestAborted);
        });
        using var fetch = new Fetch(new FetchLimits { MaxBytes = 2 * 1024 * 1024 });

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason.ShouldBe("larger than 2 MB");
    }

    [Fact]
    public async Task FetchAsync_SilentServer_IsGivenUpAfterFifteenSeconds()
    {
        await using var server = new RawServer((_, ct) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct));
        using var fetch = new Fetch();

        var result = await fetch.UntilDoneAsync(fetch.Async(server.Url));

        result.ShouldBeOfType<FetchFailure>().Reason.ShouldBe("no answer within 15 s");
    }

    [Fact]
    public async Task FetchAsync_ServerFastEnoughForEver_TimesOutAsAWhole()
    {
        await using var server = new RawServer(async (stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Head}\r\n<rss>"), ct);
            var piece = new byte[1024];
            while (!ct.IsCancellationRequested)
            {
                await stream.WriteAsync(piece, ct);
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, ct);
            }
        });
        using var fetch = new Fetch(new FetchLimits { MaxBytes = long.MaxValue, MinBytesPerWindow = 0 });

        var result = await fetch.UntilDoneAsync(fetch.Async(server.Url));

        result.ShouldBeOfType<FetchFailure>().Reason.ShouldBe("timed out after 60 s");
    }

    [Fact]
    public async Task FetchAsync_DrippingServer_IsGivenUpBeforeTheTimeOut()
    {
        await using var server = new RawServer(async (stream, ct) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Head}\r\n<rss>"), ct);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        });
        using var fetch = new Fetch(new FetchLimits { TotalTimeout = TimeSpan.FromHours(1) });

        var result = await fetch.UntilDoneAsync(fetch.Async(server.Url));

        result.ShouldBeOfType<FetchFailure>().Reason.ShouldBe("slower than 20 KB in 20 s");
    }

    [Fact]
    public async Task FetchAsync_RedirectLoop_EndsWhereItCloses()
    {
        var asked = 0;
        await using var server = await StubServer.StartAsync(context =>
        {
            Interlocked.Increment(ref asked);
            context.Response.Redirect(context.Request.Path == "/feed" ? "/other" : "/feed");
            return Task.CompletedTask;
        });
        using var fetch = new Fetch();

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason.ShouldBe("a redirect loop");
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task FetchAsync_EndlessRedirects_EndAfterFive()
    {
        var asked = 0;
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.Redirect($"/feed?{Interlocked.Increment(ref asked)}");
            return Task.CompletedTask;
        });
        using var fetch = new Fetch();

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason.ShouldBe("more than 5 redirects");
        asked.ShouldBe(6);
    }

    [Fact]
    public async Task FetchAsync_Redirect_IsFollowedAndTheFinalAddressTold()
    {
        await using var server = await StubServer.StartAsync(context =>
        {
            if (context.Request.Path == "/new") return context.Response.WriteAsync("<rss/>", context.RequestAborted);
            context.Response.Redirect("../new", permanent: true);
            return Task.CompletedTask;
        });
        using var fetch = new Fetch();

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchedBody>().FinalUrl.AbsolutePath.ShouldBe("/new");
    }

    [Theory]
    [InlineData("file:///etc/passwd", "not an http or https address: file:")]
    [InlineData("http://user:secret@127.0.0.1/", "an address with a user name or password is refused")]
    public async Task FetchAsync_RedirectElsewhere_IsRefused(string target, string reason)
    {
        await using var server = new RawServer($"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n");
        using var fetch = new Fetch();

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task FetchAsync_RedirectToThisMachine_MakesNoConnectionThere()
    {
        var reached = 0;
        await using var inside = new RawServer((_, _) =>
        {
            Interlocked.Increment(ref reached);
            return Task.CompletedTask;
        });
        await using var server = new RawServer($"HTTP/1.1 302 Found\r\nLocation: {inside.Url}\r\nContent-Length: 0\r\n\r\n");
        var named = new GuardedConnector(new AddressGuard(new AllowList(["feed.example"])), new ScriptedResolver(["127.0.0.1"]));
        using var fetch = new Fetch(connector: named);

        var failure = (await fetch.Async(new UriBuilder(server.Url) { Host = "feed.example" }.Uri)).ShouldBeOfType<FetchFailure>();

        failure.Reason.ShouldBe("127.0.0.1 is a loopback address, which Network:Allow does not name");
        reached.ShouldBe(0);
    }

    [Fact]
    public async Task FetchAsync_RedirectToANameThatRebinds_MakesNoConnectionThere()
    {
        // The first answer is a public address for whoever checks; the one that the socket would get is this machine.
        await using var server = new RawServer("HTTP/1.1 302 Found\r\nLocation: http://rebinds.example/\r\nContent-Length: 0\r\n\r\n");
        var connector = new GuardedConnector(new AddressGuard(new AllowList([server.Url.Host])), new ScriptedResolver(["127.0.0.2"]));
        using var fetch = new Fetch(connector: connector);

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason.ShouldContain("127.0.0.2 is a loopback address");
    }

    [Fact]
    public async Task FetchAsync_LyingContentLength_IsReadForWhatItIs()
    {
        await using var server = new RawServer($"{Head}Content-Length: 6\r\n\r\n<rss/><script>more than was announced</script>");
        using var fetch = new Fetch();

        var body = (await fetch.Async(server.Url)).ShouldBeOfType<FetchedBody>();

        Encoding.ASCII.GetString(body.Bytes.Span).ShouldBe("<rss/>");
    }

    [Fact]
    public async Task FetchAsync_ValidatorThatWouldBreakOutOfItsHeader_IsNotKept()
    {
        await using var server = new RawServer($"{Head}ETag: \"a\u0001b\"\r\nLast-Modified: \u00ff\r\nContent-Length: 0\r\n\r\n");
        using var fetch = new Fetch();

        var body = (await fetch.Async(server.Url)).ShouldBeOfType<FetchedBody>();

        (body.ETag, body.LastModified).ShouldBe((null, null));
    }

    [Fact]
    public async Task FetchAsync_FeedBehindASlowOneOfItsHost_DoesNotSpendItsTimeWaiting()
    {
        var first = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var server = await StubServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/feed")
            {
                first.SetResult();
                await release.Task;
            }

            await context.Response.WriteAsync("<rss/>", context.RequestAborted);
        });
        using var fetch = new Fetch(new FetchLimits { HeadersTimeout = TimeSpan.FromMinutes(10), TotalTimeout = TimeSpan.FromMinutes(10), MaxWait = TimeSpan.FromMinutes(10) });
        var slow = fetch.Async(server.Url);
        await first.Task;
        var waiting = fetch.Async(new Uri(server.Url, "/second"));

        fetch.Clock.Advance(TimeSpan.FromMinutes(9));
        release.SetResult();
        (await slow).ShouldBeOfType<FetchedBody>();
        fetch.Clock.Advance(TimeSpan.FromMinutes(9));

        (await waiting).ShouldBeOfType<FetchedBody>();
    }

    [Fact]
    public void Next_FromHttpsToHttp_IsRefused()
    {
        using var response = new HttpResponseMessage(System.Net.HttpStatusCode.Found);
        response.Headers.Location = new Uri("http://example.org/feed?token=1");

        Should.Throw<FetchException>(() => Redirects.Next(new Uri("https://example.org/feed"), response))
            .Message.ShouldBe("refused a redirect from https to http: http://example.org/feed");
    }

    [Theory]
    [InlineData("not http at all\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("")]
    public async Task FetchAsync_AnswerThatBreaksTheProtocol_IsAReasonInOneLine(string answer)
    {
        await using var server = new RawServer(answer);
        using var fetch = new Fetch();

        var reason = (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason;

        reason.ShouldNotBeNullOrWhiteSpace();
        reason.ShouldNotContain("\n");
    }

    [Fact]
    public async Task FetchAsync_EndlessHeaders_AreCutOff()
    {
        await using var server = new RawServer(async (stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), ct);
            var line = Encoding.ASCII.GetBytes($"X-Filler: {new string('a', 1000)}\r\n");
            while (!ct.IsCancellationRequested) await stream.WriteAsync(line, ct);
        });
        using var fetch = new Fetch();

        (await fetch.Async(server.Url)).ShouldBeOfType<FetchFailure>().Reason.ShouldBe("the answer's headers are too large");
    }
}
