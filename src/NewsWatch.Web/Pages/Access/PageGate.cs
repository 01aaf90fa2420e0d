using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Access;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages.Access;

/// <summary>Lets those through who may see a page or send a form; others are led to sign in, and back afterwards.</summary>
internal sealed class PageGate(PageSettings settings) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var reader = http.RequestServices.GetRequiredService<Reader>();
        var required = http.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>()?.Scope;
        if (reader.Visitor is null && (settings.Closed || required is not null))
        {
            return TypedResults.LocalRedirect($"~{SignInEndpoints.PathTo(reader.Address)}");
        }

        return required is { } scope && !reader.May(scope)
            ? Page.Show<ErrorPage>(new PageError(StatusCodes.Status403Forbidden), StatusCodes.Status403Forbidden)
            : await next(context);
    }
}
