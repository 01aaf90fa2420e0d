using NewsWatch.Web.Pages;
using NewsWatch.Web.Pages.Access;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Who may read the pages, by the options: what other machines reach is closed until somebody says otherwise.</summary>
internal static class PageAccess
{
    public static PageSettings From(WebOptions web) => new()
    {
        Closed = web.Access is { } access ? access == WebAccess.Closed : !new Uri(web.Url).IsLoopback,
        Secure = web.PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true,
        OpenId = OpenIdOf(web),
    };

    private static OpenIdSettings? OpenIdOf(WebOptions web) => web.OpenId is not { Authority: { } authority, ClientId: { } client } openId
        ? null
        : new OpenIdSettings
        {
            Authority = new Uri(authority),
            ClientId = client,
            ClientSecret = openId.ClientSecret,
            Operators = openId.Operators?.Split('=', 2) is [var claim, var value] ? (claim, value) : null,
            PublicUrl = web.PublicUrl is { } address ? new Uri(address) : null,
        };
}
