using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Deliveries;

/// <summary>What operators do about deliveries, destinations and messages that failed.</summary>
internal static class DeliveryForms
{
    public static void MapDeliveryForms(this RouteGroupBuilder pages)
    {
        pages.MapForm("/deliveries/{id:guid}/retry", ApiKeyScope.Operate, RetryAsync);
        pages.MapForm(DeliveryPages.RetryPath, ApiKeyScope.Operate, RetryAllAsync);
        pages.MapForm("/destinations/{id:guid}/enable", ApiKeyScope.Operate, EnableAsync);
        pages.MapForm(DeliveryPages.DeadLettersPath, ApiKeyScope.Operate, async (HttpContext context, IDeadLetterDesk desk) =>
            await desk.ReplayAllAsync(context.RequestAborted) > 0
                ? Page.Done(DeliveryPages.DeadLettersPath, "letters.replayall")
                : await DeliveryPages.ListDeadLettersAsync("letters.problem", context));
        pages.MapForm("/dead-letters/{id:guid}", ApiKeyScope.Operate, ReplayAsync);
    }

    private static async Task<IResult> RetryAsync(Guid id, HttpContext context, IDeliveryDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await desk.RetryAsync(id, FlagParameter.Parse("again", form["again"]), context.RequestAborted) is not null
            ? Page.Done(DeliveryPages.PathOf(id), "delivery.retry")
            : await DeliveryPages.ShowAsync(id, "delivery.problem.retry", context);
    }

    private static async Task<IResult> RetryAllAsync(HttpContext context, IDeliveryDesk desk)
    {
        var filter = DeliveryFilter.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var query = filter.Search(0, 0);
        // Without a state and a destination it would be no group, but everything.
        if (query.State is not (DeliveryState.Dead or DeliveryState.Waiting))
            throw new BadParameterException("state", filter.State, "dead or waiting");
        if (query.DestinationId is null) throw new BadParameterException("destination", filter.Destination, "a destination");
        return await desk.RetryAllAsync(query, context.RequestAborted) > 0
            ? Page.Done(DeliveryPages.Path, "delivery.retryall")
            : await DeliveryPages.ListAsync("deliveries.problem.retryall", context);
    }

    private static async Task<IResult> EnableAsync(Guid id, HttpContext context, IDeliveryDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var missed = FlagParameter.Parse("missed", form["missed"]);
        return await desk.EnableAsync(id, missed, context.RequestAborted) is not null
            ? Page.Done(DeliveryPages.Path, missed ? "destination.missed" : "destination.enable")
            : await DeliveryPages.ListAsync("deliveries.problem.enable", context);
    }

    private static async Task<IResult> ReplayAsync(Guid id, HttpContext context, IDeadLetterDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await desk.ReplayAsync(id, form["queue"].ToString(), context.RequestAborted)
            ? Page.Done(DeliveryPages.DeadLettersPath, "letters.replay")
            : await DeliveryPages.ListDeadLettersAsync("letters.problem", context);
    }
}
