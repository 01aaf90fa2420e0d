using System.Threading.Channels;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>
/// Rows of stories as they are told, for one open page, as server-sent events. A page names the position at which it was made, and when it
/// comes back the last one that it saw, so that nothing is missed in between.
/// </summary>
internal sealed class StoryStream(StoryBroadcast broadcast, IHostApplicationLifetime host, TimeProvider clock)
{
    /// <summary>Keeps proxies from closing a quiet connection, and finds out that a reader has gone.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    public async Task WriteAsync(HttpContext context, StorySearch search, long? since)
    {
        // A program that stops does not wait for its readers, who come back to another.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await SendAsync(response, "retry: 1000\n\n", ended.Token);
        var (told, end) = await broadcast.OpenAsync(ended.Token);
        using var _ = end;
        var language = context.RequestServices.GetRequiredService<Reader>().Language;
        if (since is { } position)
        {
            foreach (var missed in await broadcast.AfterAsync(position, ended.Token)) await TellAsync(missed);
        }

        while (!ended.IsCancellationRequested)
        {
            while (told.TryRead(out var story)) await TellAsync(story);
            await WaitAsync(told, response, ended.Token);
        }

        async Task TellAsync(LiveStory story)
        {
            if (!StoryTermList.Matches(story.Story, search)) return;
            await SendAsync(response, await story.EventIn(language, one => RowAsync(context.RequestServices, one)), ended.Token);
        }
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
