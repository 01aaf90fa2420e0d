using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NewsWatch.Web.Pages.Deals;

internal static class DealPages
{
    public static void MapDealPages(this RouteGroupBuilder pages) => pages.MapPage("/deals", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, IDealFigures figures, TimeProvider clock)
    {
        var filter = DealFilter.Of(context.Request.Query);
        var network = await figures.NetworkAsync(filter.Query(clock.GetUtcNow()), context.RequestAborted);
        return Page.Show<DealsPage>(new DealsModel(filter, network));
    }
}
