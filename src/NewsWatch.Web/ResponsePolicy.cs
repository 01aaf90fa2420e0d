using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Links;
using NewsWatch.Web.Reference;

namespace NewsWatch.Web;

/// <summary>
/// What holds for every response, found or not: security headers, and a problem document where an error has no body.
/// A start-up filter stands before routing, so the host cannot forget it or place it too late.
/// </summary>
internal sealed class ResponsePolicy : IStartupFilter
{
    private const string ContentPolicy = "default-src 'none'; frame-ancestors 'none'";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AddHeadersAsync);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        next(app);
    };

    private static Task AddHeadersAsync(HttpContext context, RequestDelegate next)
    {
        // The exception handler clears headers that were set before it, hence as late as possible.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy = LinkPages.Covers(context.Request.Path)
                ? LinkPages.ContentPolicy
                : ApiReference.ContentPolicyOf(context) ?? ContentPolicy;
            return Task.CompletedTask;
        });
        return next(context);
    }
}
