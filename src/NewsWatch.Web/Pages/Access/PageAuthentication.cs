using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsWatch.Web.Pages.Access;

/// <summary>Sessions of readers: a cookie names one, the store holds it.</summary>
internal static class PageAuthentication
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Without a request for so long, a session ends; one of an identity provider ends then in any case.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void AddPageAuthentication(this IServiceCollection services, PageSettings settings)
    {
        var secure = settings.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // The prefix keeps neighbours below the same domain from planting a cookie of that name (RFC 6265bis, section 4.1.3.2).
        var prefix = settings.Secure ? "__Host-" : "";
        services.AddSingleton<SessionTickets>();
        var authentication = services.AddAuthentication(Scheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = $"{prefix}nw_session";
            cookie.Cookie.HttpOnly = true;
            // Not by its date: the browser's clock may be wrong, and the demo's is.
            cookie.Cookie.MaxAge = Lifetime;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = secure;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = true;
        });
        if (settings.OpenId is { } openId) authentication.AddOpenId(openId);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<SessionTickets>((cookie, tickets) => cookie.SessionStore = tickets);
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = $"{prefix}nw_form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = secure;
            form.FormFieldName = "form_token";
            // The policy of all responses says it better.
            form.SuppressXFrameOptionsHeader = true;
        });
    }
}
