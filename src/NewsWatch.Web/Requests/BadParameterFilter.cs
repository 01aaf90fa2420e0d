using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Requests;

internal sealed class BadParameterFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadParameterException bad)
        {
            return ParameterProblem.BadRequest(bad);
        }
    }
}
