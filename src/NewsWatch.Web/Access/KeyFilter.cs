using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Access;

/// <summary>
/// Lets a request through whose key may do what the endpoint does: "Authorization: Bearer nw_…" (RFC 6750). There is no
/// way to write without a key.
/// </summary>
internal sealed class KeyFilter(ApiKeyScope scope) : IEndpointFilter
{
    private const string Scheme = "Bearer ";
    private static readonly object Item = new();

    /// <summary>The key with which the request came.</summary>
    public static ApiKey KeyOf(HttpContext context) => (ApiKey)context.Items[Item]!;

    /// <summary>Null for a key that may see everything; else the only owner whose subscriptions it sees.</summary>
    public static string? OwnerOf(HttpContext context) => KeyOf(context) is { Scope: not ApiKeyScope.Operate } key ? key.Name : null;

    /// <summary>The key of the request as it stands now; null where there is none, or it has ended.</summary>
    public static async Task<ApiKey?> FindAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await http.RequestServices.GetRequiredService<IApiKeys>().FindAsync(header[Scheme.Length..].Trim(), http.RequestAborted)
            : null;
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = await FindAsync(http);
        if (key is null)
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            return TypedResults.Problem("A key is needed: Authorization: Bearer nw_…", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (key.Scope < scope)
        {
            return TypedResults.Problem(
                $"The key may {Word(key.Scope)}; allowed is a key that may {Word(scope)}.", statusCode: StatusCodes.Status403Forbidden);
        }

        http.Items[Item] = key;
        return await next(context);
    }

    private static string Word(ApiKeyScope scope) => scope.ToString().ToLowerInvariant();
}
