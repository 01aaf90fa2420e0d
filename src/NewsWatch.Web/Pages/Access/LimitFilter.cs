using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages.Access;

/// <summary>Refuses what is beyond a limit of <see cref="PublicLimits"/>; no lease is no limit.</summary>
internal sealed class LimitFilter(Func<HttpContext, RateLimitLease?> limit) : IEndpointFilter
{
    private const string RetryAfterSeconds = "10";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = limit(http);
        if (lease is null or { IsAcquired: true }) return await next(context);
        return Refusal(http);
    }

    public static IResult Refusal(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Page.Show<ErrorPage>(new PageError(StatusCodes.Status429TooManyRequests), StatusCodes.Status429TooManyRequests);
    }
}
