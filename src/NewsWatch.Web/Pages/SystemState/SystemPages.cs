using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.SystemState;

internal static class SystemPages
{
    /// <summary>Operators alone see it: it shows how the program is set up.</summary>
    public static void MapSystemPages(this RouteGroupBuilder pages) =>
        pages.MapPage("/system", async (ISystemView view, CancellationToken cancelled) => Page.Show<SystemPage>(await view.LookAsync(cancelled))).Needs(ApiKeyScope.Operate);
}
