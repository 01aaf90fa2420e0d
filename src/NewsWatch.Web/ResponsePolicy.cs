using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages;
using NewsWatch.Web.Reference;

namespace NewsWatch.Web;

/// <summary>
/// What holds for every response, found or not: security headers, and a problem document or a page where an error has no body.
/// A start-up filter stands before routing, so the host cannot forget it or place it too late.
/// </summary>
internal sealed class ResponsePolicy : IStartupFilter
{
    private const string ContentPolicy = "default-src 'none'; frame-ancestors 'none'";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var settings = app.ApplicationServices.GetRequiredService<PageSettings>();
        app.UseReverseProxies(settings);
        app.Use(AddHeadersAsync);
        app.UseHostGuard(settings);
        if (app.ApplicationServices.GetService<IResponseCompressionProvider>() is not null) app.UseResponseCompression();
        app.UseExceptionHandler();
        app.UseStatusCodePages(ErrorPages.WriteAsync);
        next(app);
    };

    private static Task AddHeadersAsync(HttpContext context, RequestDelegate next)
    {
        // The exception handler clears headers that were set before it, hence as late as possible.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.Remove("blazor-enhanced-nav");
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers.ContentSecurityPolicy = PolicyOf(context);
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string PolicyOf(HttpContext context)
    {
        if (ApiReference.ContentPolicyOf(context) is { } reference) return reference;
        return context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true ? Page.ContentPolicy : ContentPolicy;
    }
}
