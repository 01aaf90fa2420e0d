using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages;

/// <summary>Gives an error without a body one: a page for whoever reads, a problem document (RFC 9457) for programs.</summary>
internal static class ErrorPages
{
    public static async Task WriteAsync(StatusCodeContext error)
    {
        var context = error.HttpContext;
        if (IsForReaders(context)) await ShowAsync(context, context.Response.StatusCode);
        else await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext { HttpContext = context });
    }

    public static bool IsForReaders(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
        && context.RequestServices.GetService<IServiceProviderIsService>()?.IsService(typeof(Reader)) is true;

    /// <summary>The page as somebody sees it who has not signed in: after a fault, what is known of the reader may be what cannot be had.</summary>
    public static async Task ShowToStrangerAsync(HttpContext context, int status)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.User = new ClaimsPrincipal();
        await ShowAsync(context, status);
    }

    private static Task ShowAsync(HttpContext context, int status) => Page.Show<ErrorPage>(new PageError(status), status).ExecuteAsync(context);
}
