using NewsWatch.Web.Pages;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Who may read the pages, by the options: what other machines reach is closed until somebody says otherwise.</summary>
internal static class PageAccess
{
    public static PageSettings From(WebOptions web) => new()
    {
        Closed = web.Access is { } access ? access == WebAccess.Closed : !new Uri(web.Url).IsLoopback,
        Secure = web.PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true,
    };
}
