using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

internal static class StoryEndpoints
{
    public static void MapStories(this RouteGroupBuilder api)
    {
        var stories = api.MapGroup("/stories").WithTags("Stories");
        stories.MapRead("", ListAsync)
            .WithName("ListStories")
            .WithSummary("List stories")
            .WithDescription("Newest first.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        stories.MapRead("/{id}", FindAsync)
            .WithName("GetStory")
            .WithSummary("Show a story")
            .WithDescription(
                "Its facts, quotes and sources, whether it is muted, and what people corrected of it. The identity of a story that was merged "
                + "shows the one that it is a part of. Carries an ETag; If-None-Match is answered 304 while nothing has changed.")
            .Produces<StoryPageResponse>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PageResponse<StoryResponse>>> ListAsync(
        [AsParameters] PageParameters page, IStoredNews news, HttpRequest request, CancellationToken cancellationToken)
    {
        var found = await news.ListStoriesAsync(page.Skip, page.Lookahead, cancellationToken);
        return TypedResults.Ok(page.Show(found, StoryResponse.From, request));
    }

    private static async Task<IResult> FindAsync(
        [Description("The story.")] string id, IStoredNews news, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        var storyId = IdParameter.Parse(id);
        var story = await news.FindStoryAsync(storyId, cancellationToken);
        if (story is null) return ParameterProblem.NotFound("story", storyId);
        var corrections = await news.ListCorrectionsAsync(story.Id, cancellationToken);
        var mentions = await news.ListMentionsAsync(story.Id, cancellationToken);
        return TaggedJson.From(StoryPageResponse.From(story, corrections, mentions), json.Value.SerializerOptions);
    }
}
