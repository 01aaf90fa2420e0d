using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Pull;

/// <summary>
/// Alerts as they are raised, as server-sent events (html.spec.whatwg.org, "Server-sent events"). The store is asked, so any
/// replica can go on where another stopped: the id of an event is the alert's, and a reader that names the last one it has
/// gets what came after.
/// </summary>
internal sealed class AlertStream(IToldAlerts told, IHostApplicationLifetime host, TimeProvider clock, IOptions<JsonOptions> json)
{
    /// <summary>The most alerts that a reader can have missed, and the most that are looked up at once.</summary>
    public const int MaxMissed = 1000;

    /// <summary>The most readers at once of one process.</summary>
    public const int MaxReaders = 200;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>A transaction that began earlier may end later: what is younger than this is not yet in its final order.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Keeps proxies from closing a quiet connection, and finds out that a reader has gone.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>Whether a key or a subscription has ended is asked so often.</summary>
    private static readonly TimeSpan PermitHolds = TimeSpan.FromSeconds(10);

    /// <summary>A transaction may take longer than <see cref="Settling"/>: so far back is looked for alerts that came into view late.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private int _readers;

    /// <summary>Takes a place for a reader; false where all are taken. Each costs the store a question a second.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _readers) <= MaxReaders) return true;
        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _readers);

    /// <summary>Ends with the reader, with the program, or when the reader may not go on.</summary>
    public async Task WriteAsync(HttpResponse response, StreamRequest request, CancellationToken gone)
    {
        // A program that stops waits for its running requests: a reader would keep it from stopping in order, and can come back to another.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(gone, host.ApplicationStopping);
        var cancellationToken = ended.Token;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await WriteAsync(response, ": NewsWatch\n\n", cancellationToken);
        var position = new StreamPosition(clock.GetUtcNow() - Settling);
        if (request.LastId is { } last) position = await MissedAsync(response, request, last, cancellationToken);
        var (written, permitted) = (clock.GetTimestamp(), clock.GetTimestamp());
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            if (clock.GetElapsedTime(permitted) >= PermitHolds)
            {
                if (!await request.MayGoOnAsync()) return;
                permitted = clock.GetTimestamp();
            }

            var any = await TellAsync(response, request.SubscriptionId, position, cancellationToken);
            if (!any && clock.GetElapsedTime(written) < Quiet) continue;
            if (!any) await WriteAsync(response, ":\n\n", cancellationToken);
            written = clock.GetTimestamp();
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Looks at the places alone, page by page, since most of them were given already. True where there was something to give.</summary>
    private async Task<bool> TellAsync(HttpResponse response, string subscriptionId, StreamPosition position, CancellationToken cancellationToken)
    {
        var (any, after) = (false, new AlertMark(position.SinceUtc(Overlap), Guid.Empty));
        IReadOnlyList<AlertMark> page;
        do
        {
            page = await told.ListAfterAsync(subscriptionId, after, MaxMissed, cancellationToken);
            if (position.Take(page, clock.GetUtcNow() - Settling) is { Count: > 0 } next)
            {
                var alerts = await told.FindAsync(next, cancellationToken);
                await WriteAsync(response, string.Concat(next.Where(alerts.ContainsKey).Select(id => Event(alerts[id]))), cancellationToken);
                any = true;
            }

            if (page.Count > 0) after = page[^1];
        }
        while (page.Count == MaxMissed);
        return any;
    }

    /// <summary>A last event that is not known gets all that there is.</summary>
    private async Task<StreamPosition> MissedAsync(HttpResponse response, StreamRequest request, Guid last, CancellationToken cancellationToken)
    {
        var newest = await told.ListAsync(request.SubscriptionId, MaxMissed, cancellationToken);
        var seen = newest.FirstOrDefault(alert => alert.Id == last);
        var position = seen is null ? new StreamPosition(DateTimeOffset.MinValue) : new StreamPosition(seen.RaisedUtc, seen.Id);
        var missed = position.Take([.. newest.Reverse().Select(AlertMark.Of)], clock.GetUtcNow() - Settling).ToHashSet();
        if (missed.Count > 0) await WriteAsync(response, string.Concat(newest.Reverse().Where(alert => missed.Contains(alert.Id)).Select(Event)), cancellationToken);
        return position;
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private string Event(Alert alert)
    {
        var text = new StringBuilder();
        text.Append("id: ").Append(alert.Id.ToString("D")).Append('\n');
        text.Append("event: ").Append(alert.IsUpdate ? "story.updated" : "story.opened").Append('\n');
        text.Append("data: ").Append(JsonSerializer.Serialize(AlertResponse.From(alert), json.Value.SerializerOptions)).Append("\n\n");
        return text.ToString();
    }
}
