using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pages;

namespace NewsWatch.Web.Access;

/// <summary>What names subscribers and how they are reached is for whoever has a key, unless the host has opened its pages to all.</summary>
internal sealed class ReadFilter : IEndpointFilter
{
    private readonly KeyFilter _key = new(ApiKeyScope.Read);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<PageSettings>().Closed ? _key.InvokeAsync(context, next) : next(context);
}
