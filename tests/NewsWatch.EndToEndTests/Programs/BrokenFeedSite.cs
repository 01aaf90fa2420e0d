using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>Serves a feed for each way in which feeds fail.</summary>
internal sealed class BrokenFeedSite : IAsyncDisposable
{
    private const string Endless = "endless";

    private static readonly TimeSpan PauseBetweenBytes = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication _site;

    private BrokenFeedSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _site = builder.Build();
        _site.MapGet("/missing", () => Results.NotFound());
        _site.MapGet("/fault", () => Results.StatusCode(500));
        _site.MapGet("/page", () => Results.Text("<!doctype html><html><body><p>Moved</p></body></html>", "text/html"));
        _site.MapGet("/empty", () => Results.Text("", "application/rss+xml"));
        _site.MapGet("/endless", DripAsync);
    }

    public static IReadOnlyList<string> Names { get; } = ["missing", "fault", "page", "empty", Endless];

    public IEnumerable<string> Addresses => Names.Select(AddressOf);

    public static async Task<BrokenFeedSite> StartAsync(CancellationToken cancellationToken)
    {
        var site = new BrokenFeedSite();
        await site._site.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>The endless one has an origin of its own: of one origin one feed is read at a time, and the others would wait for it.</summary>
    public string AddressOf(string name) => $"{(name == Endless ? _site.Urls.Last() : _site.Urls.First())}/{name}";

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task DripAsync(HttpContext context)
    {
        context.Response.ContentType = "application/rss+xml";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(PauseBetweenBytes, TimeProvider.System, context.RequestAborted);
        }
    }
}
