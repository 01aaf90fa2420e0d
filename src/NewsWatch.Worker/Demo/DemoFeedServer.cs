using System.Net;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NewsWatch.Worker.Demo.Rendering;

namespace NewsWatch.Worker.Demo;

/// <summary>Serves the archive on loopback as it stands at a simulated time: <c>/feeds/&lt;path&gt;</c>, with validators and 304.</summary>
internal sealed class DemoFeedServer : IAsyncDisposable
{
    private const int EntriesPerFeed = 30;

    private readonly DemoArchive archive;
    private readonly Func<DateTimeOffset> nowUtc;
    private readonly WebApplication application;

    public DemoFeedServer(DemoArchive archive, Func<DateTimeOffset> nowUtc)
    {
        this.archive = archive;
        this.nowUtc = nowUtc;
        application = Build();
        application.MapGet("/feeds/{path}", Answer);
    }

    /// <summary>Starts on a free port of 127.0.0.1 and returns the address that the feeds' paths are relative to.</summary>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        await application.StartAsync(cancellationToken);
        return new Uri(new Uri(application.Urls.Single()), "/feeds/");
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    // The empty builder reads no environment and no settings: the host that runs the demo must not move or slow its feeds.
    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        return builder.Build();
    }

    private IResult Answer(string path)
    {
        var feed = archive.Feeds.FirstOrDefault(feed => string.Equals(feed.Path, path, StringComparison.Ordinal));
        if (feed is null) return TypedResults.NotFound();
        var now = nowUtc();
        if (now < feed.FailsUntilUtc) return TypedResults.StatusCode(StatusCodes.Status500InternalServerError);
        var entries = feed.PublishedUntil(now, EntriesPerFeed);
        var body = FeedRendering.Render(feed, entries);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"");
        var lastModified = entries.Count > 0 ? entries[0].PublishedUtc : archive.StartUtc;
        return TypedResults.Bytes(body, feed.ContentType, fileDownloadName: null, enableRangeProcessing: false, lastModified, tag);
    }
}
