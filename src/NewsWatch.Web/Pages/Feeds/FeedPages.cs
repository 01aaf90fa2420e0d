using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Feeds;

/// <summary>The watched feeds: how they fare, and why their entries were told of or not.</summary>
internal static class FeedPages
{
    public const string Path = "/feeds";
    public const string AddPath = "/feeds/add";
    public const string ConfirmPath = "/feeds/add/confirm";
    public const string ImportPath = "/feeds/import";
    public const string ExportPath = "/feeds/export";
    private const int FeedsPerPage = 50;
    private const int EntriesPerPage = 25;

    public static void MapFeedPages(this RouteGroupBuilder pages)
    {
        pages.MapPage(Path, (HttpContext context, IFeedDesk desk, TimeProvider clock) => ListAsync(null, context, desk, clock));
        pages.MapPage(AddPath, () => Page.Show<AddFeedPage>(new AddFeedModel("", null))).Needs(ApiKeyScope.Operate);
        // Addresses of feeds may hold tokens, and a list without them is of no use elsewhere.
        pages.MapPage(ExportPath, ExportAsync).Needs(ApiKeyScope.Operate);
        pages.MapPage("/feeds/{id:guid}", (Guid id, HttpContext context) => ShowAsync(id, null, context));
        pages.MapFeedForms();
    }

    public static string PathOf(Guid feedId) => $"{Path}/{feedId}";

    /// <summary>The list; again where a list was taken in, with what became of it.</summary>
    public static async Task<IResult> ListAsync(FeedListIntake? intake, HttpContext context, IFeedDesk desk, TimeProvider clock)
    {
        var page = new PageParameters { SkipText = context.Request.Query[PageParameters.SkipName] };
        var filter = FeedFilter.Of(context.Request.Query);
        var feeds = await desk.ListAsync(context.RequestAborted);
        var found = filter.Of(feeds);
        var model = new FeedsModel
        {
            Filter = filter,
            Feeds = [.. found.Skip(page.Skip).Take(FeedsPerPage)],
            Watched = feeds.Count(watched => !watched.IsDemo),
            Troubled = feeds.Count(watched => watched.IsTroubled),
            NowUtc = clock.GetUtcNow(),
            Previous = page.Skip > 0 ? Path + filter.Query(Math.Max(0, page.Skip - FeedsPerPage)) : null,
            Next = found.Count > page.Skip + FeedsPerPage ? Path + filter.Query(page.Skip + FeedsPerPage) : null,
            Intake = intake,
        };
        return Page.Show<FeedsPage>(model, intake?.Error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    /// <summary>A feed's page; again where a form about it was not carried out, with the key of the reason.</summary>
    public static async Task<IResult> ShowAsync(Guid id, string? problem, HttpContext context)
    {
        var (desk, journeys, clock) = (Get<IFeedDesk>(context), Get<IJourneys>(context), Get<TimeProvider>(context));
        if (await desk.FindAsync(id, context.RequestAborted) is not { } watched) return Results.NotFound();
        var page = new PageParameters { SkipText = context.Request.Query[PageParameters.SkipName] };
        var entries = await journeys.ListAsync(
            new JourneyQuery(null, page.Skip, EntriesPerPage + 1) { FeedId = id }, context.RequestAborted);
        var model = new FeedModel
        {
            Watched = watched,
            Entries = [.. entries.Take(EntriesPerPage)],
            NowUtc = clock.GetUtcNow(),
            Previous = page.Skip > 0 ? $"{PathOf(id)}?skip={Math.Max(0, page.Skip - EntriesPerPage)}" : null,
            Next = entries.Count > EntriesPerPage ? $"{PathOf(id)}?skip={page.Skip + EntriesPerPage}" : null,
            Problem = problem,
        };
        return Page.Show<FeedPage>(model, problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> ExportAsync(IFeedDesk desk, CancellationToken cancellationToken) =>
        Results.File(
            System.Text.Encoding.UTF8.GetBytes(await desk.ExportAsync(cancellationToken)), "text/x-opml; charset=utf-8", "newswatch-feeds.opml");

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
