using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Web.Pages.Deals;

namespace NewsWatch.Web.Pages.Totals;

internal static class TotalPages
{
    public static void MapTotalPages(this RouteGroupBuilder pages)
    {
        pages.MapPage(TotalsFilter.Path, async (HttpContext context, IDealFigures figures, TimeProvider clock) =>
            Page.Show<TotalsPage>(await ReadAsync(context, figures, clock)));
        pages.MapPage($"{TotalsFilter.Path}.csv", async (HttpContext context, IDealFigures figures, TimeProvider clock) =>
        {
            var model = await ReadAsync(context, figures, clock);
            return Results.File(Encoding.UTF8.GetBytes(TotalsTable.Write(model.Exported)), "text/csv; charset=utf-8", NameOf(model, "csv"));
        });
        pages.MapPage($"{TotalsFilter.Path}.json", async (HttpContext context, IDealFigures figures, TimeProvider clock) =>
            Results.Json(TotalsExport.From(await ReadAsync(context, figures, clock))));
    }

    private static async Task<TotalsModel> ReadAsync(HttpContext context, IDealFigures figures, TimeProvider clock)
    {
        var filter = TotalsFilter.Of(context.Request.Query);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var totals = await figures.TotalsAsync(new DateOnly(today.Year, today.Month, 1), filter.Months, context.RequestAborted);
        return TotalsModel.Of(filter, totals);
    }

    private static string NameOf(TotalsModel model, string ending) => $"newswatch-totals-{MonthText.Code(model.Totals.Months[^1])}.{ending}";
}
