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
    /// <summary>As those of real services: whoever knows it may post.</summary>
    private const string AddressToken = "token-in-the-address-81d2";

    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _site;
    private readonly ConcurrentQueue<ReceivedAlert> _alerts = new();
    private readonly ConcurrentQueue<string> _refused = new();
    private int _failing;
    private volatile int _refusal;
    private volatile TaskCompletionSource? _held;

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _site = builder.Build();
        _site.MapPost($"/hook/{AddressToken}", TakeAsync);
    }

    public string Address => $"{_site.Urls.Single()}/hook/{AddressToken}";

    public IReadOnlyList<ReceivedAlert> Alerts => [.. _alerts];

    /// <summary>The numbers of the deals that were told, each once.</summary>
    public IReadOnlySet<int> Deals => _alerts.Select(alert => alert.Deal).ToHashSet();

    /// <summary>The identities that were refused, in order.</summary>
    public IReadOnlyList<string> Refused => [.. _refused];

    public static async Task<WebhookReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var receiver = new WebhookReceiver();
        await receiver._site.StartAsync(cancellationToken);
        return receiver;
    }

    /// <summary>Answers 500 to the next requests.</summary>
    public void Fail(int requests) => Interlocked.Exchange(ref _failing, requests);

    /// <summary>Answers every request with this status until told 0.</summary>
    public void Refuse(int status) => _refusal = status;

    /// <summary>Takes requests and answers none of them until the end of the hold is set.</summary>
    public TaskCompletionSource Hold() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Until so many deals were told; the caller's token is the limit.</summary>
    public async Task WaitForDealsAsync(int count, CancellationToken cancellationToken)
    {
        while (Deals.Count < count) await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (Interlocked.Decrement(ref _failing) >= 0) return Results.StatusCode(500);
        var id = request.Headers["webhook-id"].ToString();
        if (_refusal is > 0 and var refusal)
        {
            _refused.Enqueue(id);
            return Results.StatusCode(refusal);
        }

        using var body = await JsonDocument.ParseAsync(request.Body);
        var headline = body.RootElement.GetProperty("data").GetProperty("headline").GetString()!;
        _alerts.Enqueue(new ReceivedAlert(id, headline, int.Parse(ProjectNumber().Match(headline).Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        if (_held is { } held) await held.Task;
        return Results.NoContent();
    }

    [GeneratedRegex(@"project (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex ProjectNumber();
}
