using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Pages;

namespace NewsWatch.Web;

/// <summary>
/// Answers only to the names that this program goes by. Without it a page anywhere could read what is open on this machine alone: its name is
/// made to mean 127.0.0.1, and the reader's browser takes the program for that page's own host (DNS rebinding).
/// </summary>
internal static class HostGuard
{
    private const string Refusal = "Nothing is served under this name; Web:PublicUrl says under which one the program is reached.";

    public static void UseHostGuard(this IApplicationBuilder app, PageSettings settings)
    {
        if (settings.Hosts is not { } hosts) return;
        app.Use((context, next) => IsKnown(context.Request.Host, hosts) ? next(context) : RefuseAsync(context));
    }

    private static bool IsKnown(HostString asked, IReadOnlySet<string> hosts) =>
        !asked.HasValue || hosts.Contains(asked.Host) || (IPAddress.TryParse(asked.Host, out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Refusal, context.RequestAborted);
    }
}
