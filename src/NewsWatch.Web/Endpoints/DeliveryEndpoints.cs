using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

internal static class DeliveryEndpoints
{
    public const string StateName = "state";

    public static void MapDeliveries(this RouteGroupBuilder api) => api.MapRead("/deliveries", ListAsync)
        .WithTags("Deliveries")
        .WithName("ListDeliveries")
        .WithSummary("List deliveries")
        .WithDescription("Newest first. With state=dead it is the list of what was given up and waits for a replay.")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<PageResponse<DeliveryResponse>>> ListAsync(
        [FromQuery(Name = StateName), Description("Only deliveries in this state.")] string? state,
        [AsParameters] PageParameters page,
        IStoredNews news,
        HttpRequest request)
    {
        var found = await news.ListDeliveriesAsync(
            EnumParameter<DeliveryState>.Parse(StateName, state), page.Skip, page.Lookahead, request.HttpContext.RequestAborted);
        return TypedResults.Ok(page.Show(found, DeliveryResponse.From, request));
    }
}
