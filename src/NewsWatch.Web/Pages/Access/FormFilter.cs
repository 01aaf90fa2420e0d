using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages.Access;

/// <summary>A form is taken only from a page of ours, of the same reader.</summary>
internal sealed class FormFilter : IEndpointFilter
{
    /// <summary>The largest file that a form takes, a list of feeds, and a little more.</summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength > MaxBytes)
            return Page.Show<ErrorPage>(new PageError(StatusCodes.Status413PayloadTooLarge), StatusCodes.Status413PayloadTooLarge);
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context)
            : Page.Show<ErrorPage>(new PageError(StatusCodes.Status400BadRequest), StatusCodes.Status400BadRequest);
    }
}
