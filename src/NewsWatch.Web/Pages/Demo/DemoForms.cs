using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Demo;

/// <summary>One click loads the invented week, and one removes it.</summary>
internal static class DemoForms
{
    public const string LoadPath = "/demo/load";
    public const string RemovePath = "/demo/remove";

    public static void MapDemoForms(this RouteGroupBuilder pages)
    {
        pages.MapForm(LoadPath, ApiKeyScope.Operate, async (HttpContext context, IDemoDesk desk) =>
        {
            await desk.LoadAsync(context.RequestAborted);
            return Page.Done("/", "demo.load");
        });
        pages.MapForm(RemovePath, ApiKeyScope.Operate, async (HttpContext context, IDemoDesk desk) =>
        {
            await desk.RemoveAsync(context.RequestAborted);
            return Page.Done("/", "demo.remove");
        });
    }
}
