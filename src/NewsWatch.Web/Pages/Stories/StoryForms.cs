using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>What operators put right on the page of a story.</summary>
internal static class StoryForms
{
    public const int MaxHeadline = 500;

    public static void MapStoryForms(this RouteGroupBuilder pages)
    {
        Map(pages, "mute", async (id, _, desk, cancelled) => ProblemOf(await desk.MuteAsync(id, muted: true, cancelled), "gone"));
        Map(pages, "unmute", async (id, _, desk, cancelled) => ProblemOf(await desk.MuteAsync(id, muted: false, cancelled), "gone"));
        Map(pages, "rename", RenameAsync);
        Map(pages, "merge", MergeAsync);
        Map(pages, "split", SplitAsync);
    }

    private static void Map(RouteGroupBuilder pages, string action, Func<Guid, IFormCollection, IStoryCorrections, CancellationToken, Task<string?>> act) =>
        pages.MapForm($"/stories/{{id:guid}}/{action}", ApiKeyScope.Operate, async (Guid id, HttpContext context, IStoryFiles files, IStoryCorrections desk) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return await act(id, form, desk.By(Visitor.Of(context.User)!.Name), context.RequestAborted) is { } problem
                ? await StoryPages.ShowAsync(id, problem, files, context.RequestAborted)
                : Page.Done(StoryPages.PathOf(id), $"story.{action}");
        });

    /// <summary>The last part of the key of the words that say why not; null where it is done.</summary>
    private static string? ProblemOf(bool done, string problem) => done ? null : problem;

    private static async Task<string?> RenameAsync(Guid id, IFormCollection form, IStoryCorrections desk, CancellationToken cancellationToken)
    {
        var headline = form["headline"].ToString().ReplaceLineEndings(" ").Trim();
        return headline.Length is 0 or > MaxHeadline
            ? "headline"
            : ProblemOf(await desk.RenameAsync(id, headline, cancellationToken), "gone");
    }

    /// <summary>The other story is named by its identity, or by the address of its page.</summary>
    private static async Task<string?> MergeAsync(Guid id, IFormCollection form, IStoryCorrections desk, CancellationToken cancellationToken)
    {
        var named = form["other"].ToString().Trim().Split('?')[0].TrimEnd('/').Split('/')[^1];
        return Guid.TryParse(named, out var other)
            ? ProblemOf(await desk.MergeAsync(id, other, cancellationToken), "merge")
            : "other";
    }

    private static async Task<string?> SplitAsync(Guid id, IFormCollection form, IStoryCorrections desk, CancellationToken cancellationToken)
    {
        var articles = form["article"].Select(text => Guid.TryParse(text, out var article) ? article : Guid.Empty).Where(article => article != Guid.Empty).ToList();
        return articles.Count == 0
            ? "articles"
            : ProblemOf(await desk.SplitAsync(id, articles, cancellationToken), "split");
    }
}
