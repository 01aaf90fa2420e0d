using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

/// <summary>Trying a subscription, asking it for its reasons, and taking along all that it holds.</summary>
internal static class SubscriptionTrialEndpoints
{
    private const string StoryName = "story";

    public static void MapSubscriptionTrials(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/subscriptions").RequireKey(ApiKeyScope.Subscribe).WithTags("Subscriptions");
        group.MapPost("/preview", PreviewAsync)
            .WithName("PreviewSubscription").WithSummary("Try a filter before it is saved")
            .WithDescription("What it would have sent in the last 30 days, and about how much a week.")
            .Accepts<SubscriptionFilter>("application/json").Produces<SubscriptionPreview>().ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapRead("/{id}/why", WhyAsync)
            .WithName("ExplainSubscription").WithSummary("Why was, or was not, this story told?")
            .WithDescription("The alerts that it got, or the rule that kept it from them.")
            .Produces<WhyResponse>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id}/test", TestAsync)
            .WithName("TestSubscription").WithSummary("Send a test")
            .WithDescription("To each destination, with what each answered: what is not taken is not called a success.")
            .Produces<IReadOnlyList<TestResponse>>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id}/destinations/{destination}/reopen", ReopenAsync)
            .WithName("ReopenDestination").WithSummary("Go on with a destination that a reader has ended")
            .WithDescription("In a channel that several read one of them can end it for all. Whoever reads mail there is asked again first.")
            .Produces<SubscriptionResponse>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapRead("/{id}/export", ExportAsync)
            .WithName("ExportSubscription").WithSummary("Take along all that is held about a subscription")
            .WithDescription("The subscription, what it was told, and how that was delivered.")
            .Produces<ExportResponse>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PreviewAsync(ISubscriptionTrial trial, HttpContext http)
    {
        var filter = await JsonBody.ReadAsync<SubscriptionFilter>(http.Request);
        return trial.Errors(filter) is { Count: > 0 } errors
            ? SubscriptionProblem.Unprocessable(errors)
            : TypedResults.Ok(await trial.PreviewAsync(filter, http.RequestAborted));
    }

    private static async Task<IResult> WhyAsync(
        [Description("The subscription.")] string id,
        [FromQuery(Name = StoryName), Description("The story.")] string? story,
        SubscriptionTools tools,
        HttpContext http)
    {
        if (!Guid.TryParse(story, out var storyId)) throw new BadParameterException(StoryName, story ?? "", "the id of a stored story");
        if (await SubscriptionAccess.FindAsync(tools.Desk, id, http) is not { } known) return SubscriptionProblem.NotFound(id);
        return await tools.Trial.WhyAsync(known, storyId, http.RequestAborted) is { } answer
            ? TypedResults.Ok(WhyResponse.From(answer))
            : ParameterProblem.NotFound("story", storyId);
    }

    private static async Task<IResult> TestAsync([Description("The subscription.")] string id, SubscriptionTools tools, HttpContext http)
    {
        if (await SubscriptionAccess.FindAsync(tools.Desk, id, http) is not { } known) return SubscriptionProblem.NotFound(id);
        var tested = await tools.Test.RunAsync(known, http.RequestAborted);
        return TypedResults.Ok(tested.Select(TestResponse.From).ToList());
    }

    private static async Task<IResult> ReopenAsync(
        [Description("The subscription.")] string id, [Description("The destination.")] string destination, SubscriptionTools tools, HttpContext http)
    {
        var destinationId = IdParameter.Parse(destination);
        if (await SubscriptionAccess.FindAsync(tools.Desk, id, http) is not { } known) return SubscriptionProblem.NotFound(id);
        if (await tools.Desk.ReopenAsync(known, destinationId, http.RequestAborted) is null) return ParameterProblem.NotFound("ended destination", destinationId);
        return await SubscriptionAccess.FindAsync(tools.Desk, id, http) is { } now ? TypedResults.Ok(SubscriptionTag.Show(http, now)) : SubscriptionProblem.NotFound(id);
    }

    private static async Task<IResult> ExportAsync([Description("The subscription.")] string id, SubscriptionTools tools, HttpContext http)
    {
        if (await SubscriptionAccess.FindAsync(tools.Desk, id, http) is not { } known) return SubscriptionProblem.NotFound(id);
        return TypedResults.Ok(ExportResponse.From(await tools.Desk.HeldAsync(known, http.RequestAborted), SubscriptionTag.Show(http, known)));
    }
}
