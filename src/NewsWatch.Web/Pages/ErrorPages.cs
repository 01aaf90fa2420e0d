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
        if (IsReading(context.Request) && context.RequestServices.GetService<Reader>() is not null)
            await Page.Show<ErrorPage>(new PageError(context.Response.StatusCode), context.Response.StatusCode).ExecuteAsync(context);
        else
            await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext { HttpContext = context });
    }

    private static bool IsReading(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");
}
