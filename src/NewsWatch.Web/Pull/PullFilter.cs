using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;
using NewsWatch.Web.Endpoints;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pull;

/// <summary>
/// Feeds are for whoever has the token of their address, since few feed readers send a header, or the key of the subscription's owner.
/// A wrong token is answered as an unknown subscription is.
/// </summary>
internal sealed class PullFilter(ISubscriptionDesk desk, IPullTokens tokens) : IEndpointFilter
{
    private readonly KeyFilter _key = new(ApiKeyScope.Read);

    private static readonly object Item = new();

    /// <summary>Asks again, for what goes on for longer than the moment, whether the request may have what it asked for.</summary>
    public static Func<Task<bool>> PermitOf(HttpContext http) => (Func<Task<bool>>)http.Items[Item]!;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.Arguments.OfType<PullParameters>().Single();
        var http = context.HttpContext;
        if (asked.Token is not { } token) return await _key.InvokeAsync(context, inner => WithKeyAsync(asked.Id, inner, next));
        http.Items[Item] = () => OpensAsync(asked.Id, token, http.RequestAborted);
        return await PermitOf(http)() ? await next(context) : SubscriptionProblem.NotFound(asked.Id);
    }

    private async Task<bool> OpensAsync(string id, string token, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } found && tokens.Opens(found, token);

    private async ValueTask<object?> WithKeyAsync(string id, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Items[Item] = async () => await KeyFilter.FindAsync(http) is not null && await SubscriptionAccess.FindAsync(desk, id, http) is not null;
        return await SubscriptionAccess.FindAsync(desk, id, http) is null ? SubscriptionProblem.NotFound(id) : await next(context);
    }
}
