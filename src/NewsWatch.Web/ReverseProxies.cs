using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using NewsWatch.Web.Pages;

namespace NewsWatch.Web;

/// <summary>
/// Who asks, and over what, where proxies stand between: trusted ones are believed what X-Forwarded-For and X-Forwarded-Proto say, others are the
/// readers themselves.
/// </summary>
internal static class ReverseProxies
{
    public static void UseReverseProxies(this IApplicationBuilder app, PageSettings settings)
    {
        if (settings.Proxies.Count > 0) app.UseForwardedHeaders(OptionsOf(settings));
        if (!settings.Secure) return;
        // The program listens without TLS, so whoever comes came through the proxy that has it, whether that says so or not.
        app.Use((context, next) =>
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
    }

    private static ForwardedHeadersOptions OptionsOf(PageSettings settings)
    {
        // Each proxy of a chain adds who asked it; the last address that is not a proxy's is the reader's, however many there are.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        return options;
    }
}
