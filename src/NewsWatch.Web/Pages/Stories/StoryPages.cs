using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Web.Pages.Stories.Live;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Stories;

internal static class StoryPages
{
    private const int PerPage = 30;

    public static void MapStoryPages(this RouteGroupBuilder pages)
    {
        pages.MapPage("/", ListAsync).OnceASecond();
        pages.MapPage("/stories/{id:guid}", (Guid id, IStoryFiles files, CancellationToken cancelled) => ShowAsync(id, null, files, cancelled));
        pages.MapLiveStories();
        pages.MapStoryForms();
    }

    /// <summary>The page of a story; again where a form about it was not carried out, with the reason.</summary>
    public static async Task<IResult> ShowAsync(Guid id, string? problem, IStoryFiles files, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } file) return Results.NotFound();
        if (file.Story.Id != id) return TypedResults.LocalRedirect($"~{PathOf(file.Story.Id)}");
        return Page.Show<StoryPage>(new StoryModel(file, problem), problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    public static string PathOf(Guid storyId) => $"/stories/{storyId}";

    private static async Task<IResult> ListAsync(HttpContext context, IStoryFiles files, IStoryNews news, TimeProvider clock)
    {
        var cancellationToken = context.RequestAborted;
        var skip = PageParameters.PageSkip(context.Request.Query);
        var filter = StoryFilter.Of(context.Request.Query);
        // Before the list is read: a story that comes between the two is told twice rather than never.
        var position = await news.PositionAsync(cancellationToken);
        var found = await files.ListAsync(filter.Search(clock.GetUtcNow()) with { Skip = skip, Take = PerPage + 1 }, cancellationToken);
        var isNew = found.Count == 0 && filter.IsEmpty && skip == 0;
        // A browser that shows it loads it anew as the first story is told.
        if (isNew) context.KeepNot();
        return Page.Show<StoriesPage>(new StoriesModel
        {
            Filter = filter,
            Position = position,
            Stories = [.. found.Take(PerPage)],
            Companies = isNew ? [] : await files.CompaniesAsync(cancellationToken),
            Previous = skip > 0 ? Address(Math.Max(0, skip - PerPage)) : null,
            Next = found.Count > PerPage && skip + PerPage <= PageParameters.MaxPageSkip ? Address(skip + PerPage) : null,
            FirstRun = isNew ? await files.FirstRunAsync(cancellationToken) : null,
        });

        string Address(int from) => $"/{filter.Query((PageParameters.SkipName, from > 0 ? $"{from}" : ""))}";
    }
}
