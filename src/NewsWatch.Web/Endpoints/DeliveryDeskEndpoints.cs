using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

/// <summary>One delivery with its log, and what an operator does about deliveries and destinations.</summary>
internal static class DeliveryDeskEndpoints
{
    private const string AgainName = "again";
    private const string MissedName = "missed";

    public static void MapDeliveryDesk(this RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireReader();
        read.MapRead("/deliveries/figures", FiguresAsync).WithTags("Deliveries")
            .WithName("GetDeliveryFigures").WithSummary("Show how deliveries fare")
            .WithDescription("Of each channel in the last 24 hours: success rate, time from publication and from fetch to delivery; and the age of the oldest undelivered alert.");
        read.MapRead("/deliveries/{id}", FindAsync).WithTags("Deliveries")
            .WithName("GetDelivery").WithSummary("Show a delivery")
            .WithDescription("With every attempt: when, how long, how it ended, and what was answered.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        var operate = api.MapGroup("").RequireKey(ApiKeyScope.Operate).WithTags("Deliveries");
        operate.MapPost("/deliveries/{id}/retry", RetryAsync)
            .WithName("RetryDelivery").WithSummary("Send a delivery now")
            .WithDescription("One that is dead or waits; with again=true even one that was delivered, under the same identity.")
            .Produces<DeliveryResponse>().ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        operate.MapRead("/destinations", ListAsync)
            .WithName("ListTroubledDestinations").WithSummary("List the destinations that fail")
            .WithDescription("Longest failing first, with what waits for them.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        operate.MapPost("/destinations/{id}/enable", EnableAsync)
            .WithName("EnableDestination").WithSummary("Send to a disabled destination again")
            .WithDescription("With missed=true it gets everything that it missed; without it that is given up.")
            .Produces<EnabledResponse>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<DeliveryFiguresResponse>> FiguresAsync(IDeliveryDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(DeliveryFiguresResponse.From(await desk.FiguresAsync(cancellationToken)));

    private static async Task<Results<Ok<DeliveryJourneyResponse>, ProblemHttpResult>> FindAsync(
        [Description("The delivery.")] string id, IDeliveryDesk desk, CancellationToken cancellationToken)
    {
        var deliveryId = IdParameter.Parse(id);
        return await desk.FindAsync(deliveryId, cancellationToken) is { } found
            ? TypedResults.Ok(DeliveryJourneyResponse.From(found))
            : ParameterProblem.NotFound("delivery", deliveryId);
    }

    private static async Task<IResult> RetryAsync(
        [Description("The delivery.")] string id,
        [FromQuery(Name = AgainName), Description("Send even one that was delivered.")] string? again,
        IDeliveryDesk desk,
        CancellationToken cancellationToken)
    {
        var deliveryId = IdParameter.Parse(id);
        if (await desk.RetryAsync(deliveryId, FlagParameter.Parse(AgainName, again), cancellationToken) is { } retried)
            return TypedResults.Ok(DeliveryResponse.From(retried));
        return await desk.FindAsync(deliveryId, cancellationToken) is { } found
            ? TypedResults.Problem($"It is {found.Delivery.State.ToString().ToLowerInvariant()}; allowed is one that is dead or waits.", statusCode: StatusCodes.Status409Conflict)
            : ParameterProblem.NotFound("delivery", deliveryId);
    }

    private static async Task<Ok<PageResponse<DestinationHealthResponse>>> ListAsync(
        [AsParameters] PageParameters page, IDeliveryDesk desk, HttpRequest request)
    {
        var found = await desk.ListTroubledAsync(page.Skip, page.Lookahead, request.HttpContext.RequestAborted);
        return TypedResults.Ok(page.Show(found, DestinationHealthResponse.From, request));
    }

    private static async Task<IResult> EnableAsync(
        [Description("The destination.")] string id,
        [FromQuery(Name = MissedName), Description("Send everything that it missed.")] string? missed,
        IDeliveryDesk desk,
        CancellationToken cancellationToken)
    {
        var destinationId = IdParameter.Parse(id);
        return await desk.EnableAsync(destinationId, FlagParameter.Parse(MissedName, missed), cancellationToken) is { } concerned
            ? TypedResults.Ok(new EnabledResponse(concerned))
            : ParameterProblem.NotFound("disabled destination", destinationId);
    }
}
