using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Access;

/// <summary>
/// Signing in through an identity provider: OpenID Connect's code flow with PKCE (RFC 7636). Of what the provider says only the name, and whether
/// its bearer operates, is kept.
/// </summary>
internal static class OpenIdSignIn
{
    public const string Path = "/sign-in/openid";
    public const string FailedPath = "/sign-in?failed=openid";
    private const string Scheme = "openid";
    private const string Callback = "/sign-in/callback";
    private static readonly string[] NameClaims = ["name", "preferred_username", "email", "sub"];

    public static void AddOpenId(this AuthenticationBuilder authentication, OpenIdSettings settings) => authentication.AddOpenIdConnect(Scheme, openId =>
    {
        openId.SignInScheme = PageAuthentication.Scheme;
        openId.Authority = settings.Authority.ToString();
        openId.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        openId.ClientId = settings.ClientId;
        openId.ClientSecret = settings.ClientSecret;
        // By GET, so that the cookies of the way there need not be sent across sites.
        (openId.ResponseType, openId.ResponseMode, openId.UsePkce) = ("code", "query", true);
        openId.CallbackPath = Callback;
        openId.MapInboundClaims = false;
        openId.CorrelationCookie.SameSite = SameSiteMode.Lax;
        openId.NonceCookie.SameSite = SameSiteMode.Lax;
        openId.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.Events.OnRedirectToIdentityProvider = context =>
        {
            if (settings.PublicUrl is { } address) context.ProtocolMessage.RedirectUri = new Uri(address, Callback).ToString();
            return Task.CompletedTask;
        };
        openId.Events.OnTokenValidated = context =>
        {
            if (ScopeIn(context, settings) is { } scope) context.Principal = Visitor.PrincipalOf(NameIn(context), scope);
            else context.Fail("Neither operates nor reads.");
            return Task.CompletedTask;
        };
        openId.Events.OnTicketReceived = async context =>
        {
            await NewSession.BeginAsync(context.HttpContext, context.Principal!);
            context.HandleResponse();
            context.Response.Redirect(BackPath.Of(context.ReturnUri));
        };
        openId.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(FailedPath);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });

    public static void MapOpenId(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<PageSettings>().OpenId is null) return;
        var limits = endpoints.ServiceProvider.GetRequiredService<PublicLimits>();
        endpoints.MapGet(Path, (string? back) => Results.Challenge(new AuthenticationProperties { RedirectUri = BackPath.Of(back) }, [Scheme]))
            .AddEndpointFilter(new LimitFilter(limits.Page))
            .ExcludeFromDescription();
    }

    private static string NameIn(TokenValidatedContext context) =>
        NameClaims.Select(claim => context.Principal?.FindFirst(claim)?.Value).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "";

    /// <summary>Null for whoever may not even read.</summary>
    private static ApiKeyScope? ScopeIn(TokenValidatedContext context, OpenIdSettings settings)
    {
        if (settings.Operators is { } operators && Has(operators)) return ApiKeyScope.Operate;
        return settings.Readers is not { } readers || Has(readers) ? ApiKeyScope.Read : null;

        bool Has((string Claim, string Value) asked) => context.Principal?.HasClaim(asked.Claim, asked.Value) is true;
    }
}
