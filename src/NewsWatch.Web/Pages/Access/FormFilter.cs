using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages.Access;

/// <summary>A form is taken only from a page of ours, of the same reader.</summary>
internal sealed class FormFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context)
            : Page.Show<ErrorPage>(new PageError(StatusCodes.Status400BadRequest), StatusCodes.Status400BadRequest);
    }
}
