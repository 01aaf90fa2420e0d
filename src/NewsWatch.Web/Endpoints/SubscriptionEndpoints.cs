using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

/// <summary>Subscriptions: listed, made, changed and removed by whoever owns them.</summary>
internal static class SubscriptionEndpoints
{
    public static void MapSubscriptions(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/subscriptions").RequireKey(ApiKeyScope.Subscribe).WithTags("Subscriptions");
        group.MapRead("", ListAsync)
            .WithName("ListSubscriptions").WithSummary("List subscriptions")
            .WithDescription("Those of the key's holder; all of them for a key that operates.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("", CreateAsync)
            .WithName("CreateSubscription").WithSummary("Make a subscription")
            .WithDescription("The id is the caller's choice, so that a request that is sent twice makes one: the same again is answered as the first was, another one under the id with 409. With an Idempotency-Key the first answer stands for a day, also where the subscription was changed since.")
            .Accepts<SubscriptionRequest>("application/json").Produces<SubscriptionResponse>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapRead("/{id}", FindAsync)
            .WithName("GetSubscription").WithSummary("Show a subscription")
            .WithDescription("Carries an ETag, which a change has to name.")
            .Produces<SubscriptionResponse>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPut("/{id}", ReplaceAsync)
            .WithName("ReplaceSubscription").WithSummary("Change a subscription")
            .WithDescription("If-Match names the ETag of what is replaced, so that nobody undoes a change that they have not seen. Destinations that are left out stay.")
            .Accepts<SubscriptionRequest>("application/json").Produces<SubscriptionResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        group.MapDelete("/{id}", RemoveAsync)
            .WithName("RemoveSubscription").WithSummary("Remove a subscription and erase what is held about it")
            .WithDescription("Its alerts, their deliveries and the log of these go with it.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<PageResponse<SubscriptionResponse>>> ListAsync(
        [AsParameters] PageParameters page, ISubscriptionDesk desk, HttpContext http)
    {
        var found = await desk.ListAsync(KeyFilter.OwnerOf(http), page.Skip, page.Lookahead, http.RequestAborted);
        return TypedResults.Ok(page.Show(found, one => SubscriptionTag.Show(http, one), http.Request));
    }

    private static async Task<IResult> CreateAsync(ISubscriptionDesk desk, TimeProvider clock, HttpContext http)
    {
        var request = await JsonBody.ReadAsync<SubscriptionRequest>(http.Request);
        var id = request.Id ?? throw new BadParameterException("id", "", "a short name");
        var now = clock.GetUtcNow();
        var stored = new StoredSubscription
        {
            Subscription = request.ToSubscription(id, []),
            Owner = KeyFilter.KeyOf(http).Name,
            CreatedUtc = now,
            UpdatedUtc = now,
        };
        var repeated = IdempotencyKey.Of(http, stored.Subscription);
        if (repeated is not null && await desk.FindRequestAsync(repeated.Owner, repeated.Key, http.RequestAborted) is { } first)
            return await RepeatAsync(desk, (first, repeated), http);
        var result = await desk.SaveAsync(stored, http.RequestAborted);
        if (result.Errors.Count > 0) return SubscriptionProblem.Unprocessable(result.Errors);
        var saved = result.Saved is { } made
            ? new ListedSubscription(made, Declared: false) { Consents = result.Consents }
            : await SameAsync(desk, stored with { Subscription = result.Named ?? stored.Subscription }, http);
        if (saved is null) return SubscriptionProblem.Conflict(id);
        if (repeated is not null) await desk.RememberAsync(repeated, http.RequestAborted);
        http.Response.Headers.Location = $"/api/v1/subscriptions/{id}";
        return SubscriptionTag.Answer(http, saved, StatusCodes.Status201Created);
    }

    /// <summary>What the first request made, as it stands now.</summary>
    private static async Task<IResult> RepeatAsync(ISubscriptionDesk desk, (RepeatedRequest First, RepeatedRequest Second) request, HttpContext http)
    {
        if (request.First.Body != request.Second.Body) return SubscriptionProblem.AnotherRequest(request.First.Key);
        if (await SubscriptionAccess.FindAsync(desk, request.First.SubscriptionId, http) is not { } found) return SubscriptionProblem.Removed(request.First.SubscriptionId);
        http.Response.Headers.Location = $"/api/v1/subscriptions/{found.Stored.Subscription.Id}";
        return SubscriptionTag.Answer(http, found, StatusCodes.Status201Created);
    }

    /// <summary>What stands under the id where it says what this request says, as when its first answer was lost.</summary>
    private static async Task<ListedSubscription?> SameAsync(ISubscriptionDesk desk, StoredSubscription wanted, HttpContext http)
    {
        var known = await desk.FindAsync(wanted.Subscription.Id, http.RequestAborted);
        return known is { Declared: false } && known.Stored.Owner == wanted.Owner && SubscriptionTag.SayTheSame(known.Stored.Subscription, wanted.Subscription)
            ? known
            : null;
    }

    private static async Task<IResult> FindAsync([Description("The subscription.")] string id, ISubscriptionDesk desk, HttpContext http) =>
        await SubscriptionAccess.FindAsync(desk, id, http) is { } found
            ? SubscriptionTag.Answer(http, found, StatusCodes.Status200OK)
            : SubscriptionProblem.NotFound(id);

    private static async Task<IResult> ReplaceAsync([Description("The subscription.")] string id, ISubscriptionDesk desk, HttpContext http)
    {
        var request = await JsonBody.ReadAsync<SubscriptionRequest>(http.Request);
        if (request.Id is { } other && other != id) throw new BadParameterException("id", other, $"{id}, as in the address, or nothing");
        if (await SubscriptionAccess.FindAsync(desk, id, http) is not { } known) return SubscriptionProblem.NotFound(id);
        if (known.Declared) return SubscriptionProblem.Declared(id);
        if (SubscriptionTag.Refusal(http, known) is { } refusal) return refusal;
        var result = await desk.SaveAsync(
            known.Stored with { Subscription = request.ToSubscription(id, known.Stored.Subscription.Destinations) }, http.RequestAborted);
        if (result.Errors.Count > 0) return SubscriptionProblem.Unprocessable(result.Errors);
        return result.Saved is { } saved
            ? SubscriptionTag.Answer(http, new ListedSubscription(saved, Declared: false) { Consents = result.Consents }, StatusCodes.Status200OK)
            : SubscriptionProblem.Changed(id);
    }

    private static async Task<IResult> RemoveAsync([Description("The subscription.")] string id, ISubscriptionDesk desk, HttpContext http)
    {
        if (await SubscriptionAccess.FindAsync(desk, id, http) is not { } known) return SubscriptionProblem.NotFound(id);
        if (known.Declared) return SubscriptionProblem.Declared(id);
        await desk.EraseAsync(known, http.RequestAborted);
        return TypedResults.NoContent();
    }
}
