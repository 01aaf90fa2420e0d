using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Tracing;

/// <summary>Takes spans by OTLP over gRPC (https://opentelemetry.io/docs/specs/otlp) and keeps them; metrics are taken and dropped.</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    /// <summary>One byte says whether the message is compressed, four how long it is.</summary>
    private const int GrpcPrefix = 5;

    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly WebApplication _site;
    private readonly ConcurrentQueue<CollectedSpan> _spans = new();

    private TraceCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        _site = builder.Build();
        _site.MapPost("/opentelemetry.proto.collector.trace.v1.TraceService/Export", context => AnswerAsync(context, Keep));
        _site.MapPost("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", context => AnswerAsync(context, _ => { }));
    }

    public string Address => _site.Urls.Single();

    public static async Task<TraceCollector> StartAsync(CancellationToken cancellationToken)
    {
        var collector = new TraceCollector();
        await collector._site.StartAsync(cancellationToken);
        return collector;
    }

    /// <summary>The names of one trace's spans, once a trace has all the wanted ones; the caller's token is the limit.</summary>
    public async Task<IReadOnlyList<string>> WaitForTraceAsync(IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var traces = _spans.GroupBy(span => span.TraceId, span => span.Name, StringComparer.Ordinal);
            if (traces.FirstOrDefault(names => wanted.All(names.Contains)) is { } found) return [.. found];
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>What came, a line a trace, for the message of a test that failed.</summary>
    public override string ToString() => string.Join('\n', _spans.ToLookup(span => span.TraceId, span => span.Name, StringComparer.Ordinal)
        .Select(trace => $"{trace.Key}: {string.Join(", ", trace)}"));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, Action<WireMessage> take)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        take(new WireMessage(body.ToArray().AsMemory(GrpcPrefix)));
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[GrpcPrefix], context.RequestAborted);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    // resource_spans 1, scope_spans 2, spans 2; of a span trace_id 1 and name 5.
    private void Keep(WireMessage request)
    {
        foreach (var span in request.Messages(1).SelectMany(resource => resource.Messages(2)).SelectMany(scope => scope.Messages(2)))
            _spans.Enqueue(new CollectedSpan(span.Hex(1), span.Text(5)));
    }
}
