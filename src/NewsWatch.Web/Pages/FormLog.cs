using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages;

/// <summary>Writes down who sent which form, since several may operate. What the form says stays out of the log.</summary>
internal sealed partial class FormLog(ILogger<FormLog> log) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // An identity provider chooses its names; none of them begins a line of its own.
        var name = string.Concat((Visitor.Of(http.User)?.Name ?? "").Where(letter => !char.IsControl(letter)));
        FormSent(name, http.Request.Path);
        return next(context);
    }
}
