using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using NewsWatch.Web.Endpoints;

namespace NewsWatch.Web.Pages.Assets;

internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead($"{AssetCatalog.Prefix}{{version}}/{{name}}", Answer).ExcludeFromDescription();
        // Browsers ask for it unasked; the pages name an icon of their own.
        endpoints.MapGet("/favicon.ico", () => TypedResults.LocalRedirect($"~{AssetCatalog.PathOf("icon.svg")}")).ExcludeFromDescription();
    }

    private static IResult Answer(string version, string name, HttpContext context)
    {
        if (AssetCatalog.Find(name) is not { } asset) return Results.NotFound();
        // While one version replaces another, a page of the one may ask a replica of the other: it gets what there is, and keeps it not.
        context.Response.Headers.CacheControl = version == AssetCatalog.Version ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        if (accepted.Contains("br", StringComparison.Ordinal)) return Packed("br", asset.Brotli);
        return accepted.Contains("gzip", StringComparison.Ordinal) ? Packed("gzip", asset.Gzip) : Results.Bytes(asset.Content, asset.MediaType);

        IResult Packed(string encoding, byte[] bytes)
        {
            context.Response.Headers.ContentEncoding = encoding;
            return Results.Bytes(bytes, asset.MediaType);
        }
    }
}
