using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>A WebSub hub: takes requests, verifies them at once, and pushes what a test gives it.</summary>
internal sealed class FakeHub : IDisposable
{
    private const string Path = "/hub";
    private const string Challenge = "challenge-4711";

    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient _http = new();
    private readonly NewsSite _site;
    private readonly ConcurrentQueue<HubDemand> _verified = new();

    public FakeHub(NewsSite site)
    {
        _site = site;
        site.Serve(Path, TakeAsync);
    }

    /// <summary>Names hub and topic in the headers of an answer.</summary>
    public void Announce(HttpContext context, string topicPath) =>
        context.Response.Headers.Link = $"<{_site.At(Path)}>; rel=\"hub\", <{_site.At(topicPath)}>; rel=\"self\"";

    /// <summary>Until a request of this mode was made and confirmed; the caller's token is the limit.</summary>
    public async Task<HubDemand> WaitForAsync(string mode, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_verified.FirstOrDefault(demand => demand.Mode == mode) is { } demand) return demand;
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Pushes a document, signed with the secret given, or not at all.</summary>
    public async Task<HttpStatusCode> PushAsync(HubDemand demand, string document, string? secret, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(document);
        using var request = new HttpRequestMessage(HttpMethod.Post, demand.Callback) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/rss+xml");
        if (secret is not null)
            request.Headers.TryAddWithoutValidation("X-Hub-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}");
        using var answer = await _http.SendAsync(request, cancellationToken);
        return answer.StatusCode;
    }

    /// <summary>What the program answers to a question of a hub.</summary>
    public async Task<(HttpStatusCode Status, string Body)> AskAsync(HubDemand demand, CancellationToken cancellationToken)
    {
        var query = $"hub.mode={demand.Mode}&hub.topic={Uri.EscapeDataString(demand.Topic)}&hub.challenge={Challenge}&hub.lease_seconds=86400";
        using var answer = await _http.GetAsync($"{demand.Callback}?{query}", cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    public void Dispose() => _http.Dispose();

    private async Task TakeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var demand = new HubDemand(form["hub.mode"]!, form["hub.topic"]!, form["hub.callback"]!, form["hub.secret"]!);
        context.Response.StatusCode = StatusCodes.Status202Accepted;

        // A hub may verify before it has answered; the strictest order for a subscriber.
        if (await AskAsync(demand, context.RequestAborted) is (HttpStatusCode.OK, Challenge)) _verified.Enqueue(demand);
    }
}
