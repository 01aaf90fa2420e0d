using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsWatch.Feeds.Fetching;
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
    public async Task FetchAsync_SilentServer_TimesOutAsAWhole()
    {
        await using var server = new RawServer((_, ct) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct));
        using var fetch = new Fetch();

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
    public async Task FetchAsync_RedirectLoop_EndsAfterFive()
    {
        var asked = 0;
        await using var server = await StubServer.StartAsync(context =>
        {
            Interlocked.Increment(ref asked);
            context.Response.Redirect("/feed?again");
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
