using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>Serves the feeds of a plan from a process of its own, so that its work and memory are not counted as the poller's.</summary>
internal sealed class FeedFarm(FarmPlan plan)
{
    private const int Kinds = 20;
    private const int SlowKind = 19;
    private const int FailingKind = 18;
    private const int FirstChangingKind = 14;
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<int, int> asked = new();
    private readonly ConcurrentDictionary<IPAddress, int> connections = new();
    private long requests;
    private long notModified;
    private int mostConnections;

    /// <summary>Runs until standard input ends; prints its port when it serves.</summary>
    public static async Task<int> RunAsync(FarmPlan plan)
    {
        var farm = new FeedFarm(plan);
        var port = FreePort();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => farm.Listen(kestrel, port));
        await using var app = builder.Build();
        app.MapGet("/feeds/{feed:int}", (int feed, HttpContext context) => farm.AnswerAsync(feed, context));
        app.MapGet("/statistics", () => Results.Json(new FarmStatistics(farm.requests, farm.notModified, farm.mostConnections)));
        await app.StartAsync();
        Console.WriteLine(port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Listen(KestrelServerOptions kestrel, int port)
    {
        kestrel.Listen(IPAddress.Loopback, port);
        for (var host = 0; host < plan.Hosts; host++) kestrel.Listen(IPAddress.Parse(FarmPlan.HostOf(host)), port, each => each.Use(Count));
    }

    private ConnectionDelegate Count(ConnectionDelegate next) =>
        async connection =>
        {
            var host = ((IPEndPoint)connection.LocalEndPoint!).Address;
            var open = connections.AddOrUpdate(host, 1, (_, count) => count + 1);
            InterlockedMax(open);
            try
            {
                await next(connection);
            }
            finally
            {
                connections.AddOrUpdate(host, 0, (_, count) => count - 1);
            }
        };

    private void InterlockedMax(int open)
    {
        int known;
        while (open > (known = mostConnections) && Interlocked.CompareExchange(ref mostConnections, open, known) != known) continue;
    }

    private async Task AnswerAsync(int feed, HttpContext context)
    {
        Interlocked.Increment(ref requests);
        var times = asked.AddOrUpdate(feed, 0, (_, count) => count + 1);
        var kind = plan.Mixed ? feed / plan.PerHost % Kinds : 0;
        if (kind == SlowKind) await Task.Delay(Slowness, TimeProvider.System, context.RequestAborted);
        if (kind == FailingKind && times % 2 == 1)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        var edition = kind is >= FirstChangingKind and < FailingKind ? times : 0;
        await ServeAsync(context, feed, edition);
    }

    private async Task ServeAsync(HttpContext context, int feed, int edition)
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{feed}-{edition}\"");
        var changed = FarmDocument.DateOf(edition).ToString("r", CultureInfo.InvariantCulture);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.LastModified = changed;
        if (Knows(context.Request.Headers, tag, changed))
        {
            Interlocked.Increment(ref notModified);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync(FarmDocument.Of(feed, edition), context.RequestAborted);
    }

    // RFC 9110 13.1.3: the date counts for those that send no tag. newsboat sends conditions to those alone that sent it a date.
    private static bool Knows(IHeaderDictionary asked, string tag, string changed) =>
        asked.IfNoneMatch.Count > 0 ? asked.IfNoneMatch == tag : asked.IfModifiedSince == changed;
}
