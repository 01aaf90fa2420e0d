using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NewsWatch.Web.Pages;

/// <summary>The page on which a form stands, found by its address: the nearest above it that can be read.</summary>
internal static class FormPage
{
    public static string PathOf(HttpContext context)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var path = context.Request.Path.ToUriComponent();
        var pages = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsRead)
            .Select(page => page.RoutePattern.RawText).ToHashSet(StringComparer.Ordinal);
        while (pattern is { Length: > 1 } && path.Length > 1)
        {
            if (pages.Contains(pattern)) return path;
            (pattern, path) = (Above(pattern), Above(path));
        }

        return "/";
    }

    private static bool IsRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get, StringComparer.Ordinal) is true;

    private static string Above(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
