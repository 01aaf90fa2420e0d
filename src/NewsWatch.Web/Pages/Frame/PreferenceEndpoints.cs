using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Web.Pages.Texts;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Frame;

/// <summary>Links that change how the pages look, and lead back. They change nothing but the reader's own cookie, so a link does.</summary>
internal static class PreferenceEndpoints
{
    public const string Path = "/look";

    public static string Change(string name, string value, string back) => $"{Path}?{name}={value}&back={Uri.EscapeDataString(back)}";

    public static void MapPreferences(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, (HttpContext context) =>
    {
        var query = context.Request.Query;
        var kept = Preferences.Of(context.Request);
        if (PageTexts.Find(query["language"]) is { } texts) kept = kept with { Texts = texts };
        if (Enum.TryParse<Theme>(query["theme"], ignoreCase: true, out var theme) && Enum.IsDefined(theme)) kept = kept with { Theme = theme };
        kept.Keep(context.Response);
        return TypedResults.LocalRedirect($"~{BackPath.Of(query["back"])}");
    }).ExcludeFromDescription();
}
