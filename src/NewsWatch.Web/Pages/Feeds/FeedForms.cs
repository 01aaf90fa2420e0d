using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages.Feeds;

/// <summary>What operators do about feeds.</summary>
internal static class FeedForms
{
    private const int MaxTitle = 200;

    /// <summary>The largest list of feeds that is read, and a little more for the form around it.</summary>
    private const long MaxListBytes = 16 * 1024 * 1024;

    public static void MapFeedForms(this RouteGroupBuilder pages)
    {
        pages.MapForm(FeedPages.AddPath, ApiKeyScope.Operate, SearchAsync);
        pages.MapForm(FeedPages.ConfirmPath, ApiKeyScope.Operate, AddAsync);
        pages.MapForm(FeedPages.ImportPath, ApiKeyScope.Operate, ImportAsync).WithMetadata(new LargestForm(MaxListBytes));
        Map(pages, "check", (desk, id, cancelled) => desk.CheckSoonAsync(id, cancelled));
        Map(pages, "pause", (desk, id, cancelled) => desk.PauseAsync(id, cancelled));
        Map(pages, "resume", (desk, id, cancelled) => desk.ResumeAsync(id, cancelled));
        pages.MapForm("/feeds/{id:guid}/remove", ApiKeyScope.Operate, async (Guid id, HttpContext context, IFeedDesk desk) =>
            await desk.RemoveAsync(id, context.RequestAborted)
                ? Page.Done(FeedPages.Path, "feed.remove")
                : await FeedPages.ShowAsync(id, "feeds.problem.remove", context));
    }

    private static void Map(RouteGroupBuilder pages, string action, Func<IFeedDesk, Guid, CancellationToken, Task<bool>> act) =>
        pages.MapForm($"/feeds/{{id:guid}}/{action}", ApiKeyScope.Operate, async (Guid id, HttpContext context, IFeedDesk desk) =>
            await act(desk, id, context.RequestAborted)
                ? Page.Done(FeedPages.PathOf(id), $"feed.{action}")
                : await FeedPages.ShowAsync(id, $"feeds.problem.{action}", context));

    private static async Task<IResult> SearchAsync(HttpContext context, IFeedDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var written = form["address"].ToString().Trim();
        var finding = await desk.SearchAsync(written, context.RequestAborted);
        return Page.Show<AddFeedPage>(
            new AddFeedModel(written, finding), finding.Error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> AddAsync(HttpContext context, IFeedDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (address, title) = (form["address"].ToString(), form["title"].ToString());
        var added = await desk.AddAsync(address, title[..Math.Min(title.Length, MaxTitle)], context.RequestAborted);
        // The address comes from the page before; another one is looked at first, as whatever somebody writes.
        return added is { } id ? Page.Done(FeedPages.PathOf(id), "feed.add") : await SearchAsync(context, desk);
    }

    private static async Task<IResult> ImportAsync(HttpContext context, IFeedDesk desk, TimeProvider clock)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        using var list = new MemoryStream();
        if (form.Files["list"] is { } file) await file.CopyToAsync(list, context.RequestAborted);
        return await FeedPages.ListAsync(await desk.ImportAsync(list.ToArray(), context.RequestAborted), context, desk, clock);
    }
}
