using System.Net;
using NewsWatch.Web.Pages;
using NewsWatch.Web.Pages.Access;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Who may read the pages, by the options: what other machines reach is closed until somebody says otherwise.</summary>
internal static class PageAccess
{
    public static PageSettings From(WebOptions web)
    {
        var url = new Uri(web.Url);
        var publicUrl = web.PublicUrl is { } address ? new Uri(address) : null;
        // A proxy on this machine may pass on what the internet asks: then loopback is no sign that nobody else reads.
        var closed = web.Access is { } access ? access == WebAccess.Closed : !url.IsLoopback || publicUrl is not null;
        return new PageSettings
        {
            Closed = closed,
            Secure = publicUrl?.Scheme == Uri.UriSchemeHttps,
            OpenId = OpenIdOf(web, publicUrl),
            Proxies = [.. web.Proxies.Select(WebRules.NetworkOf).OfType<IPNetwork>()],
            Hosts = url.IsLoopback && !closed ? NamesOf(url, publicUrl) : null,
        };
    }

    private static HashSet<string> NamesOf(Uri url, Uri? publicUrl) =>
        new(["localhost", url.Host, publicUrl?.Host ?? url.Host], StringComparer.OrdinalIgnoreCase);

    private static OpenIdSettings? OpenIdOf(WebOptions web, Uri? publicUrl) => web.OpenId is not { Authority: { } authority, ClientId: { } client } openId
        ? null
        : new OpenIdSettings
        {
            Authority = new Uri(authority),
            ClientId = client,
            ClientSecret = openId.ClientSecret,
            Operators = ClaimOf(openId.Operators),
            Readers = ClaimOf(openId.Readers),
            PublicUrl = publicUrl,
        };

    private static (string Claim, string Value)? ClaimOf(string? text) => text?.Split('=', 2) is [var claim, var value] ? (claim, value) : null;
}
