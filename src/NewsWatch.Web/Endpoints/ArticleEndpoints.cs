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

internal static class ArticleEndpoints
{
    public const string OutcomeName = "outcome";

    public static void MapArticles(this RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapRead("", ListAsync)
            .WithName("ListArticles")
            .WithSummary("List articles")
            .WithDescription("Newest first, each with how far it came and why it came no further.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        articles.MapRead("/{id}", FindAsync)
            .WithName("GetArticle")
            .WithSummary("Explain an article")
            .WithDescription("Why somebody was alerted of it, or nobody: what each stage decided, down to each delivery attempt.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PageResponse<ArticleResponse>>> ListAsync(
        [FromQuery(Name = OutcomeName), Description("Only articles that came this far.")] string? outcome,
        [AsParameters] PageParameters page,
        IJourneys journeys,
        HttpRequest request)
    {
        var query = new JourneyQuery(EnumParameter<JourneyOutcome>.Parse(OutcomeName, outcome), page.Skip, page.Lookahead);
        var found = await journeys.ListAsync(query, request.HttpContext.RequestAborted);
        return TypedResults.Ok(page.Show(found, ArticleResponse.From, request));
    }

    private static async Task<Results<Ok<JourneyResponse>, ProblemHttpResult>> FindAsync(
        [Description("The article.")] string id, IJourneys journeys, CancellationToken cancellationToken)
    {
        var articleId = IdParameter.Parse(id);
        var journey = await journeys.FindAsync(articleId, cancellationToken);
        return journey is null ? ParameterProblem.NotFound("article", articleId) : TypedResults.Ok(JourneyResponse.From(journey));
    }
}
