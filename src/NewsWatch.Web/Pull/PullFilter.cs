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

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.Arguments.OfType<PullParameters>().Single();
        if (asked.Token is not { } token) return await _key.InvokeAsync(context, inner => WithKeyAsync(asked.Id, inner, next));
        var found = await desk.FindAsync(asked.Id, context.HttpContext.RequestAborted);
        return found is not null && tokens.Opens(found, token) ? await next(context) : SubscriptionProblem.NotFound(asked.Id);
    }

    private async ValueTask<object?> WithKeyAsync(string id, EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await SubscriptionAccess.FindAsync(desk, id, context.HttpContext) is null ? SubscriptionProblem.NotFound(id) : await next(context);
}
