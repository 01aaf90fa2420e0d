using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>A site whose answers a test sets path by path, and that remembers what it was asked for; 404 for all else.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();

    private NewsSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _site = builder.Build();
        _site.Run(AnswerAsync);
    }

    /// <summary>The paths in the order in which they were asked for.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static async Task<NewsSite> StartAsync(CancellationToken cancellationToken)
    {
        var site = new NewsSite();
        await site._site.StartAsync(cancellationToken);
        return site;
    }

    public string At(string path) => _site.Urls.Single() + path;

    public void Serve(string path, RequestDelegate answer) => _answers[path] = answer;

    public void Serve(string path, string contentType, string body) => Serve(path, context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    });

    public void ServeFeed(string path, string title, params IEnumerable<string> items) => Serve(path, "application/rss+xml", Feed(title, items));

    public static string Feed(string title, params IEnumerable<string> items) =>
        $"<rss version=\"2.0\"><channel><title>{title}</title>{string.Concat(items)}</channel></rss>";

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        _asked.Enqueue(context.Request.Path);
        if (_answers.TryGetValue(context.Request.Path, out var answer)) return answer(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
