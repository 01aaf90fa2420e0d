using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

internal static class AlertEndpoints
{
    public static void MapAlerts(this RouteGroupBuilder api) => api.MapRead("/alerts", ListAsync)
        .WithTags("Alerts")
        .WithName("ListAlerts")
        .WithSummary("List alerts")
        .WithDescription("Newest first, each with the story as it stood when the alert was raised.")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<PageResponse<AlertResponse>>> ListAsync(
        [AsParameters] PageParameters page, IStoredNews news, HttpRequest request, CancellationToken cancellationToken)
    {
        var found = await news.ListAlertsAsync(page.Skip, page.Lookahead, cancellationToken);
        return TypedResults.Ok(page.Show(found, AlertResponse.From, request));
    }
}
