using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Pages.Frame;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages;

/// <summary>A parameter that cannot be used becomes a page that names it.</summary>
internal sealed class PageProblems : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadParameterException bad)
        {
            var detail = $"{bad.Parameter}: “{bad.Value}” – {bad.Allowed}";
            return Page.Show<ErrorPage>(new PageError(StatusCodes.Status400BadRequest, detail), StatusCodes.Status400BadRequest);
        }
    }
}
