using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace NewsWatch.Web.Pages.Access;

/// <summary>
/// Signs somebody in under a session of its own. The framework would give the new rights to the session that the request's cookie names, and so
/// to everybody else who holds that cookie (OWASP: session fixation; dotnet/aspnetcore issue 47503).
/// </summary>
internal static class NewSession
{
    public static async Task BeginAsync(HttpContext context, ClaimsPrincipal principal)
    {
        if (context.Request.Headers.ContainsKey(HeaderNames.Cookie)) await context.SignOutAsync(PageAuthentication.Scheme);
        // The request's handler remembers the session that it has seen; another one, that sees no cookie, begins anew.
        context.Request.Headers.Remove(HeaderNames.Cookie);
        await using var scope = context.RequestServices.CreateAsyncScope();
        var handler = await scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(context, PageAuthentication.Scheme);
        await ((IAuthenticationSignInHandler)handler!).SignInAsync(principal, new AuthenticationProperties());
    }
}
