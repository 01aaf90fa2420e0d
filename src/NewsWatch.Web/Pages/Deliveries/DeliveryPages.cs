using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Deliveries;

/// <summary>What was sent to whom and what failed, for operators.</summary>
internal static class DeliveryPages
{
    public const string Path = "/deliveries";
    public const string RetryPath = "/deliveries/retry";
    public const string DeadLettersPath = "/dead-letters";
    private const int PerPage = 50;
    private const int MostGroups = 100;
    private const int MostTroubled = 100;

    public static void MapDeliveryPages(this RouteGroupBuilder pages)
    {
        pages.MapPage(Path, (HttpContext context) => ListAsync(null, context)).Needs(ApiKeyScope.Operate);
        pages.MapPage("/deliveries/{id:guid}", (Guid id, HttpContext context) => ShowAsync(id, null, context)).Needs(ApiKeyScope.Operate);
        pages.MapPage(DeadLettersPath, (HttpContext context) => ListDeadLettersAsync(null, context)).Needs(ApiKeyScope.Operate);
        pages.MapDeliveryForms();
    }

    public static string PathOf(Guid deliveryId) => $"{Path}/{deliveryId}";

    /// <summary>The overview; again where a form was not carried out, with the key of the reason.</summary>
    public static async Task<IResult> ListAsync(string? problem, HttpContext context)
    {
        var (desk, letters) = (Get<IDeliveryDesk>(context), Get<IDeadLetterDesk>(context));
        var cancellationToken = context.RequestAborted;
        var (skip, filter) = (SkipOf(context), DeliveryFilter.Of(context.Request.Query));
        var found = await desk.ListAsync(filter.Search(skip, PerPage + 1), cancellationToken);
        var model = new DeliveriesModel
        {
            Filter = filter,
            Figures = await desk.FiguresAsync(cancellationToken),
            Troubled = await desk.ListTroubledAsync(0, MostTroubled, cancellationToken),
            Groups = await desk.GroupsAsync(MostGroups, cancellationToken),
            Deliveries = [.. found.Take(PerPage)],
            DeadLetters = await letters.CountAsync(cancellationToken),
            Previous = skip > 0 ? Path + filter.Query(Math.Max(0, skip - PerPage)) : null,
            Next = found.Count > PerPage && skip + PerPage <= PageParameters.MaxPageSkip ? Path + filter.Query(skip + PerPage) : null,
            Problem = problem,
        };
        return Page.Show<DeliveriesPage>(model, StatusOf(problem));
    }

    /// <summary>A delivery's page; again where a form about it was not carried out, with the key of the reason.</summary>
    public static async Task<IResult> ShowAsync(Guid id, string? problem, HttpContext context) =>
        await Get<IDeliveryDesk>(context).FindAsync(id, context.RequestAborted) is { } journey
            ? Page.Show<DeliveryPage>(new DeliveryModel(journey, problem), StatusOf(problem))
            : Results.NotFound();

    /// <summary>What failed for good in the pipeline; again where a form was not carried out, with the key of the reason.</summary>
    public static async Task<IResult> ListDeadLettersAsync(string? problem, HttpContext context)
    {
        var skip = SkipOf(context);
        var found = await Get<IDeadLetterDesk>(context).ListAsync(skip, PerPage + 1, context.RequestAborted);
        var model = new DeadLettersModel
        {
            Messages = [.. found.Take(PerPage)],
            Previous = skip > 0 ? $"{DeadLettersPath}?skip={Math.Max(0, skip - PerPage)}" : null,
            Next = found.Count > PerPage && skip + PerPage <= PageParameters.MaxPageSkip ? $"{DeadLettersPath}?skip={skip + PerPage}" : null,
            Problem = problem,
        };
        return Page.Show<DeadLettersPage>(model, StatusOf(problem));
    }

    private static int SkipOf(HttpContext context) => PageParameters.PageSkip(context.Request.Query);

    private static int StatusOf(string? problem) => problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
