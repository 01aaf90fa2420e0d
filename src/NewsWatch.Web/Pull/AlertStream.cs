using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Pull;

/// <summary>
/// Alerts as they are raised, as server-sent events (html.spec.whatwg.org, "Server-sent events"). The store is asked, so any
/// replica can go on where another stopped: the id of an event is the alert's, and a reader that names the last one it has
/// gets what came after.
/// </summary>
internal sealed class AlertStream(IToldAlerts told, TimeProvider clock, IOptions<JsonOptions> json)
{
    /// <summary>The most alerts that a reader can have missed.</summary>
    public const int MaxMissed = 1000;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>A transaction that began earlier may end later: what is younger than this is not yet in its final order.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Keeps proxies from closing a quiet connection, and finds out that a reader has gone.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    public async Task WriteAsync(HttpResponse response, string subscriptionId, Guid? last, CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.WriteAsync(": NewsWatch\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        var position = await PositionAsync(subscriptionId, last, cancellationToken);
        var written = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            var next = await AfterAsync(subscriptionId, position, cancellationToken);
            if (next.Count > 0) position = PositionOf(next[^1]);
            var text = next.Count > 0 ? string.Concat(next.Select(Event)) : clock.GetElapsedTime(written) >= Quiet ? ":\n\n" : "";
            if (text.Length == 0) continue;
            await response.WriteAsync(text, cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            written = clock.GetTimestamp();
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Without a last event the reader wants what comes from now on; one that is not known gets all that there is.</summary>
    private async Task<(DateTimeOffset RaisedUtc, Guid Id)> PositionAsync(string subscriptionId, Guid? last, CancellationToken cancellationToken)
    {
        if (last is null) return (clock.GetUtcNow() - Settling, Guid.Empty);
        var missed = await told.ListAsync(subscriptionId, MaxMissed, cancellationToken);
        return missed.FirstOrDefault(alert => alert.Id == last) is { } seen ? PositionOf(seen) : (DateTimeOffset.MinValue, Guid.Empty);
    }

    /// <summary>Oldest first.</summary>
    private async Task<IReadOnlyList<Alert>> AfterAsync(
        string subscriptionId, (DateTimeOffset RaisedUtc, Guid Id) position, CancellationToken cancellationToken)
    {
        var settled = clock.GetUtcNow() - Settling;
        var alerts = await told.ListAsync(subscriptionId, MaxMissed, cancellationToken);
        return [.. alerts.Where(alert => alert.RaisedUtc <= settled && PositionOf(alert).CompareTo(position) > 0).OrderBy(PositionOf)];
    }

    private string Event(Alert alert)
    {
        var text = new StringBuilder();
        text.Append("id: ").Append(alert.Id.ToString("D")).Append('\n');
        text.Append("event: ").Append(alert.IsUpdate ? "story.updated" : "story.opened").Append('\n');
        text.Append("data: ").Append(JsonSerializer.Serialize(AlertResponse.From(alert), json.Value.SerializerOptions)).Append("\n\n");
        return text.ToString();
    }

    private static (DateTimeOffset RaisedUtc, Guid Id) PositionOf(Alert alert) => (alert.RaisedUtc, alert.Id);
}
