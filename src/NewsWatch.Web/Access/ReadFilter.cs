using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pages;

namespace NewsWatch.Web.Access;

/// <summary>What the API shows is for whoever has a key, as its pages are for whoever signed in, unless the host has opened both to all.</summary>
internal sealed class ReadFilter : IEndpointFilter
{
    private readonly KeyFilter _key = new(ApiKeyScope.Read);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<PageSettings>().Closed ? _key.InvokeAsync(context, next) : next(context);
}
