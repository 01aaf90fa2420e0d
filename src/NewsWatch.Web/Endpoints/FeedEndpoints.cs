using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

internal static class FeedEndpoints
{
    public static void MapFeeds(this RouteGroupBuilder api) => api.MapRead("/feeds", ListAsync)
        .WithTags("Feeds")
        .WithName("ListFeeds")
        .WithSummary("List feeds")
        .WithDescription("All that are watched, in order of their address, with the outcome of the last check.")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<PageResponse<FeedResponse>>> ListAsync(
        [AsParameters] PageParameters page, IStoredNews news, HttpRequest request, CancellationToken cancellationToken)
    {
        var watched = await news.ListFeedsAsync(cancellationToken);
        return TypedResults.Ok(page.Show([.. watched.Skip(page.Skip)], FeedResponse.From, request));
    }
}
