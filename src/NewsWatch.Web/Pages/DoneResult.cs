using Microsoft.AspNetCore.Http;

namespace NewsWatch.Web.Pages;

/// <summary>Leads to another page, which says once what was done. A cookie carries it: what stands in an address, anybody could have written.</summary>
internal sealed class DoneResult(string path, string what) : IResult
{
    private const string CookieName = "nw_done";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Cookies.Append(CookieName, what, OptionsFor(httpContext));
        return TypedResults.LocalRedirect($"~{path}").ExecuteAsync(httpContext);
    }

    /// <summary>What the form that led here did; null where none did.</summary>
    public static string? Of(HttpRequest request) => HttpMethods.IsGet(request.Method) ? request.Cookies[CookieName] : null;

    /// <summary>It has been said.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(CookieName, OptionsFor(context));

    private static CookieOptions OptionsFor(HttpContext context) =>
        new() { MaxAge = Kept, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Secure = context.Request.IsHttps };
}
