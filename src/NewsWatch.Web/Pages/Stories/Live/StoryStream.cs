using System.Threading.Channels;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>
/// Rows of stories as they are told, for one open page, as server-sent events. A page names the position at which it was made, and when it
/// comes back the last one that it saw, so that nothing is missed in between.
/// </summary>
internal sealed class StoryStream(StoryBroadcast broadcast, SessionTickets sessions, IHostApplicationLifetime host, TimeProvider clock)
{
    /// <summary>The page has missed more than it is told: it should be loaded anew.</summary>
    private const string StaleEvent = "event: stale\ndata: stale\n\n";

    /// <summary>Keeps proxies from closing a quiet connection, and finds out that a reader has gone.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>How often a session is asked for that may have ended elsewhere.</summary>
    private static readonly TimeSpan SessionCheck = TimeSpan.FromMinutes(1);

    public async Task WriteAsync(HttpContext context, StorySearch search, long? since)
    {
        // A program that stops does not wait for its readers, who come back to another.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await SendAsync(response, "retry: 1000\n\n", ended.Token);
        using var page = await broadcast.OpenAsync(ended.Token);
        var reader = new ListReader(context, search, ended.Token);
        if (since is { } position) await TellMissedAsync(reader, position);
        var checkedUtc = clock.GetUtcNow();
        while (!ended.IsCancellationRequested)
        {
            if (page.TakeLost()) await SendAsync(response, StaleEvent, ended.Token);
            while (page.Stories.TryRead(out var story)) await TellAsync(story, reader);
            await WaitAsync(page.Stories, response, ended.Token);
            if (clock.GetUtcNow() - checkedUtc < SessionCheck) continue;
            if (!await sessions.HoldsAsync(context, ended.Token)) return;
            checkedUtc = clock.GetUtcNow();
        }
    }

    private async Task TellMissedAsync(ListReader reader, long since)
    {
        if (await broadcast.MissedAsync(since, reader.Gone) is not { } missed)
        {
            await SendAsync(reader.Context.Response, StaleEvent, reader.Gone);
            return;
        }

        foreach (var story in missed) await TellAsync(story, reader);
    }

    private static async Task TellAsync(LiveStory story, ListReader reader)
    {
        var services = reader.Context.RequestServices;
        var text = story.Matches(reader.Search)
            ? await story.EventIn(services.GetRequiredService<Reader>().Language, one => RowAsync(services, one))
            : story.GoneEvent;
        if (text is not null) await SendAsync(reader.Context.Response, text, reader.Gone);
    }

    private async Task WaitAsync(ChannelReader<LiveStory> told, HttpResponse response, CancellationToken cancellationToken)
    {
        try
        {
            await told.WaitToReadAsync(cancellationToken).AsTask().WaitAsync(Quiet, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            await SendAsync(response, ":\n\n", cancellationToken);
        }
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private static async Task<string> RowAsync(IServiceProvider services, Story story)
    {
        await using var html = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(StoryRow.Story)] = story });
        return await html.Dispatcher.InvokeAsync(async () => (await html.RenderComponentAsync<StoryRow>(parameters)).ToHtmlString());
    }
}
