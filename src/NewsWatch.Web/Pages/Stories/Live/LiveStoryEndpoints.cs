using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages.Stories.Live;

internal static class LiveStoryEndpoints
{
    public const string Path = "/stories/live";
    public const string SinceName = "since";

    /// <summary>By GET alone: an answer to HEAD would never end.</summary>
    public static void MapLiveStories(this RouteGroupBuilder pages) => pages.MapGet(Path, async (HttpContext context, StoryStream stream, PublicLimits limits, TimeProvider clock) =>
    {
        using var lease = limits.Stream(context);
        if (lease is { IsAcquired: false }) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var query = context.Request.Query;
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        var since = long.TryParse(last.Length > 0 ? last : query[SinceName], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : (long?)null;
        var search = StoryFilter.Of(query).Search(clock.GetUtcNow());
        try
        {
            await stream.WriteAsync(context, search, since);
        }
        catch (OperationCanceledException)
        {
            // The reader has gone, which is how every stream ends.
        }

        return Results.Empty;
    }).ExcludeFromDescription();
}
