using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Stories;

internal static class StoryPages
{
    public static void MapStoryPages(this RouteGroupBuilder pages) => pages.MapPage("/", ListAsync);

    private static async Task<IResult> ListAsync([AsParameters] PageParameters page, IStoredNews news, CancellationToken cancellationToken)
    {
        var stories = await news.ListStoriesAsync(page.Skip, page.Lookahead, cancellationToken);
        return Page.Show<StoriesPage>(new StoriesModel(stories));
    }
}
