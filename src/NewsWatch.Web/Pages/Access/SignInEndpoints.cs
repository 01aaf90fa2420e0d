using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Access;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Access;

/// <summary>Signing in with a key of the API, and out.</summary>
internal static class SignInEndpoints
{
    public const string InPath = "/sign-in";
    public const string OutPath = "/sign-out";
    private const int MaxKey = 200;

    public static string PathTo(string back) => back is "/" ? InPath : $"{InPath}?back={Uri.EscapeDataString(back)}";

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(InPath, (string? back, string? failed) =>
            Page.Show<SignInPage>(new SignInModel(BackPath.Of(back)) { Failed = failed is not null })).ExcludeFromDescription();
        var limits = endpoints.ServiceProvider.GetRequiredService<PublicLimits>();
        endpoints.MapPost(InPath, InAsync).AddEndpointFilter<FormFilter>().ExcludeFromDescription();
        endpoints.MapPost(OutPath, (Delegate)OutAsync).AddEndpointFilter(new LimitFilter(limits.OfStranger)).AddEndpointFilter<FormFilter>().ExcludeFromDescription();
    }

    private static async Task<IResult> InAsync(HttpContext context, IApiKeys keys, PublicLimits limits)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (text, back) = (form["key"].ToString().Trim(), BackPath.Of(form["back"]));
        var key = text.Length > MaxKey ? null : await keys.FindAsync(text, context.RequestAborted);
        if (key is null) return Refusal(context, back, limits);
        await NewSession.BeginAsync(context, Visitor.PrincipalOf(key));
        return TypedResults.LocalRedirect($"~{back}");
    }

    /// <summary>Only keys that are none count: readers may share an address with whoever tries them.</summary>
    private static IResult Refusal(HttpContext context, string back, PublicLimits limits)
    {
        using var lease = limits.Key(context);
        return lease.IsAcquired
            ? Page.Show<SignInPage>(new SignInModel(back) { Refused = true }, StatusCodes.Status401Unauthorized)
            : LimitFilter.Refusal(context);
    }

    private static async Task<IResult> OutAsync(HttpContext context)
    {
        await context.SignOutAsync(PageAuthentication.Scheme);
        return TypedResults.LocalRedirect("~/");
    }
}
