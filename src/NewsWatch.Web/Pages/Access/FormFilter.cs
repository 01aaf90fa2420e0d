using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages.Access;

/// <summary>A form is taken only from a page of ours, of the same reader, and only where it is not too large; a broken one is refused.</summary>
internal sealed class FormFilter : IEndpointFilter
{
    private const long MaxBytes = 64 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var largest = http.GetEndpoint()?.Metadata.GetMetadata<LargestForm>()?.Bytes ?? MaxBytes;
        if (http.Request.ContentLength > largest) return Refusal(StatusCodes.Status413PayloadTooLarge);
        // A body may come without its length: then the server counts.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = largest;
        return await RefusedAsAsync(http) is { } status ? Refusal(status) : await next(context);
    }

    /// <summary>The status with which the form is refused; null where it is in order.</summary>
    private static async Task<int?> RefusedAsAsync(HttpContext http)
    {
        try
        {
            if (!http.Request.HasFormContentType) return StatusCodes.Status400BadRequest;
            await http.Request.ReadFormAsync(http.RequestAborted);
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http) ? null : StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (Exception bad) when (bad is InvalidDataException or AntiforgeryValidationException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static IResult Refusal(int status) => Page.Show<ErrorPage>(new PageError(status), status);
}
