using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>Takes webhooks at any address under /hook and answers 204 at once.</summary>
internal sealed class WebhookSink
{
    private readonly ConcurrentDictionary<string, bool> _identities = new(StringComparer.Ordinal);
    private int _requests;
    private long _first;
    private long _last;
    private byte[] _body = [];

    /// <summary>Runs until standard input ends; prints its port when it serves.</summary>
    public static async Task<int> RunAsync()
    {
        var sink = new WebhookSink();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.MapPost("/hook/{number}", sink.TakeAsync);
        app.MapGet("/statistics", () => Results.Json(sink.Statistics()));
        app.MapGet("/body", () => Results.Bytes(sink._body));
        app.MapPost("/empty", sink.Empty);
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _body = body.ToArray();
        _identities.TryAdd(request.Headers["webhook-id"].ToString(), true);
        var now = Stopwatch.GetTimestamp();
        Interlocked.CompareExchange(ref _first, now, 0);
        Interlocked.Exchange(ref _last, now);
        Interlocked.Increment(ref _requests);
        return Results.NoContent();
    }

    private SinkStatistics Statistics() => new(_requests, _identities.Count, Stopwatch.GetElapsedTime(_first, _last).TotalSeconds);

    private IResult Empty()
    {
        _identities.Clear();
        (_requests, _first, _last) = (0, 0, 0);
        return Results.NoContent();
    }
}
