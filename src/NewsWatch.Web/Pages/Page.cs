using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsWatch.Web.Pages;

/// <summary>What endpoints of pages answer with.</summary>
internal static class Page
{
    /// <summary>Everything comes from this host, nothing stands inline, and forms go nowhere else.</summary>
    public const string ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The component, whose parameter <c>Model</c> is what it shows.</summary>
    public static IResult Show<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>To another page after a form was carried out; that page says so in the words of "done.{what}".</summary>
    public static IResult Done(string path, string what) => new DoneResult(path, what);
}
