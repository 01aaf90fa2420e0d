using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>Takes webhooks and remembers them in order of arrival.</summary>
internal sealed partial class WebhookReceiver : IAsyncDisposable
{
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _site;
    private readonly ConcurrentQueue<ReceivedAlert> _alerts = new();
    private int _failing;

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _site = builder.Build();
        _site.MapPost("/hook", TakeAsync);
    }

    public string Address => $"{_site.Urls.Single()}/hook";

    public IReadOnlyList<ReceivedAlert> Alerts => [.. _alerts];

    /// <summary>The numbers of the deals that were told, each once.</summary>
    public IReadOnlySet<int> Deals => _alerts.Select(alert => alert.Deal).ToHashSet();

    public static async Task<WebhookReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var receiver = new WebhookReceiver();
        await receiver._site.StartAsync(cancellationToken);
        return receiver;
    }

    /// <summary>Answers 500 to the next requests.</summary>
    public void Fail(int requests) => Interlocked.Exchange(ref _failing, requests);

    /// <summary>Until so many deals were told; the caller's token is the limit.</summary>
    public async Task WaitForDealsAsync(int count, CancellationToken cancellationToken)
    {
        while (Deals.Count < count) await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (Interlocked.Decrement(ref _failing) >= 0) return Results.StatusCode(500);
        using var body = await JsonDocument.ParseAsync(request.Body);
        var headline = body.RootElement.GetProperty("data").GetProperty("headline").GetString()!;
        var id = request.Headers["webhook-id"].ToString();
        _alerts.Enqueue(new ReceivedAlert(id, headline, int.Parse(ProjectNumber().Match(headline).Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        return Results.NoContent();
    }

    [GeneratedRegex(@"project (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex ProjectNumber();
}
