using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsWatch.Web.Pull;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsWatch.Web.Endpoints;

/// <summary>What a subscription is told, for those who fetch it: two feeds and a stream.</summary>
internal static class PullEndpoints
{
    public const string LanguageName = "lang";
    public const string LastEventName = "Last-Event-ID";
    private const int MaxEntries = 50;

    public static void MapPull(this RouteGroupBuilder api)
    {
        var subscription = api.MapGroup("/subscriptions/{id}").WithTags("Subscriptions").AddEndpointFilter<RouteGroupBuilder, PullFilter>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        subscription.MapRead("/feed.atom", AtomAsync)
            .WithName("GetAtomFeed")
            .WithSummary("Alerts as an Atom feed")
            .WithDescription("The newest 50. Carries an ETag; If-None-Match is answered 304 while nothing has changed.")
            .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml")
            .ProducesProblem(StatusCodes.Status404NotFound);
        subscription.MapRead("/feed.json", JsonAsync)
            .WithName("GetJsonFeed")
            .WithSummary("Alerts as a JSON Feed")
            .WithDescription("The same as JSON Feed 1.1.")
            .Produces(StatusCodes.Status200OK, contentType: "application/feed+json")
            .ProducesProblem(StatusCodes.Status404NotFound);
        subscription.MapGet("/events", EventsAsync)
            .WithName("StreamAlerts")
            .WithSummary("Alerts as they are raised")
            .WithDescription("Server-sent events. A reader that comes back with Last-Event-ID gets what it missed, at most 1,000 alerts. It ends when its key, token or subscription does.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Task<IResult> AtomAsync(
        [AsParameters] PullParameters asked,
        [FromQuery(Name = LanguageName), Description("Two letters, English where there are no words of it; that of the subscription where it is left out.")] string? lang,
        [FromServices] IToldAlerts told,
        HttpRequest request) => FeedAsync((asked.Id, lang), told, request, (head, alerts) => TaggedBytes.From(AtomFeed.Write(head, alerts), AtomFeed.MediaType));

    private static Task<IResult> JsonAsync(
        [AsParameters] PullParameters asked,
        [FromQuery(Name = LanguageName), Description("Two letters, English where there are no words of it; that of the subscription where it is left out.")] string? lang,
        [FromServices] IToldAlerts told,
        HttpRequest request) => FeedAsync((asked.Id, lang), told, request, (head, alerts) =>
            TaggedBytes.From(JsonFeed.Write(head, alerts, JsonOf(request)), JsonFeed.MediaType));

    private static async Task<IResult> FeedAsync(
        (string Id, string? Language) of, IToldAlerts told, HttpRequest request, Func<FeedHead, IReadOnlyList<ToldAlert>, IResult> write)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        if (of.Language is { } asked && !(asked.Length is >= 2 and <= 20 && asked.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')))
            throw new BadParameterException(LanguageName, asked, "a language, such as en or fr-CA");
        var alerts = await told.ListAsync(of.Id, MaxEntries, cancellationToken);
        var language = await told.LanguageAsync(of.Id, of.Language, cancellationToken);
        var self = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
        return write(new FeedHead(of.Id, language, self), [.. alerts.Select(alert => told.Tell(alert, language))]);
    }

    private static async Task<IResult> EventsAsync(
        [AsParameters] PullParameters asked,
        [FromHeader(Name = LastEventName), Description("The id of the last event that the reader has.")] string? last,
        AlertStream stream,
        HttpContext context)
    {
        Guid? lastId = string.IsNullOrEmpty(last) ? null : IdParameter.Parse(last);
        if (!stream.TryEnter())
        {
            context.Response.Headers.RetryAfter = "60";
            return TypedResults.Problem("Too many read along; come back later.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            await stream.WriteAsync(context.Response, new StreamRequest(asked.Id, lastId, PullFilter.PermitOf(context)), context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The reader has gone, which is how most streams end.
        }
        finally
        {
            stream.Leave();
        }

        return Results.Empty;
    }

    private static JsonSerializerOptions JsonOf(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
}
