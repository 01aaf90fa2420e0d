using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>A receiver of webhooks for each way in which receivers answer, or do not.</summary>
internal sealed class FaultyReceivers : IAsyncDisposable
{
    /// <summary>Stands in every address, as the tokens of real services do.</summary>
    public const string AddressToken = "token-in-the-address-4f1c";

    private const int FlakyPeriod = 3;
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _site;
    private readonly ConcurrentQueue<ArrivedAlert> _arrived = new();
    private readonly ConcurrentDictionary<string, int> _changed = new(StringComparer.Ordinal);
    private int _flaky;
    private int _trapped;

    private FaultyReceivers()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _site = builder.Build();
        _site.MapPost($"/{{receiver}}/{AddressToken}", AnswerAsync);
        _site.Map("/trap", () => Interlocked.Increment(ref _trapped));
    }

    /// <summary>Whose answer is a success, whatever else is wrong with it: those that lie answer 200 with half a JSON body, or with less than they said.</summary>
    public static IReadOnlyList<string> Taking { get; } = ["good", "flaky", "broken", "short"];

    /// <summary>Those that never succeed until they are changed, with the reason that the delivery log gives.</summary>
    public static IReadOnlyDictionary<string, string> Failing { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["silent"] = "timeout",
        ["fault"] = "http_500",
        ["reset"] = "reset",
        ["redirect"] = "http_302",
    };

    /// <summary>Of those that fail, the ones that are mended in the end.</summary>
    public static IReadOnlyList<string> Mended { get; } = ["silent", "reset"];

    /// <summary>Of those that fail, the ones that are closed in the end.</summary>
    public static IReadOnlyList<string> Closed { get; } = ["fault", "redirect"];

    public static IReadOnlyList<string> Names { get; } = [.. Taking, .. Failing.Keys];

    public IReadOnlyList<ArrivedAlert> Arrived => [.. _arrived];

    /// <summary>Requests that followed the redirect.</summary>
    public int Trapped => _trapped;

    public static async Task<FaultyReceivers> StartAsync(CancellationToken cancellationToken)
    {
        var receivers = new FaultyReceivers();
        await receivers._site.StartAsync(cancellationToken);
        return receivers;
    }

    public string AddressOf(string name) => $"{_site.Urls.Single()}/{name}/{AddressToken}";

    /// <summary>From now on the receiver takes everything.</summary>
    public void Mend(string name) => _changed[name] = StatusCodes.Status204NoContent;

    /// <summary>From now on the receiver is no more.</summary>
    public void Close(string name) => _changed[name] = StatusCodes.Status410Gone;

    /// <summary>Until so many requests succeeded; the caller's token is the limit.</summary>
    public async Task WaitForArrivalsAsync(int count, CancellationToken cancellationToken)
    {
        while (_arrived.Count < count) await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task AnswerAsync(string receiver, HttpContext context) => receiver switch
    {
        _ when _changed.TryGetValue(receiver, out var status) => status == StatusCodes.Status410Gone ? TellAllAsync(context, status) : TakeAsync(receiver, context),
        "silent" => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted),
        "reset" => Abort(context),
        "fault" => TellAllAsync(context, 500),
        "redirect" => RedirectAsync(context),
        "flaky" when Interlocked.Increment(ref _flaky) % FlakyPeriod == 0 => Status(context, 500),
        _ => TakeAsync(receiver, context),
    };

    private async Task TakeAsync(string receiver, HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var story = body.RootElement.GetProperty("data").GetProperty("story_id").GetGuid();
        _arrived.Enqueue(new ArrivedAlert(receiver, context.Request.Headers["webhook-id"].ToString(), story));
        if (receiver is "short") context.Response.ContentLength = 1_000;
        if (receiver is "short" or "broken") await context.Response.WriteAsync("{\"taken\":", context.RequestAborted);
        if (receiver is not "short") return;
        await context.Response.Body.FlushAsync(context.RequestAborted);

        // The rest never comes: it is the sender that ends this.
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
    }

    private Task RedirectAsync(HttpContext context)
    {
        context.Response.Redirect($"{_site.Urls.Single()}/trap");
        return Task.CompletedTask;
    }

    /// <summary>As services do whose errors repeat the request, its address with the token in it and its signature among it.</summary>
    private static Task TellAllAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(
            $"cannot take {context.Request.Method} {context.Request.Path} signed {context.Request.Headers["webhook-signature"]}", context.RequestAborted);
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
