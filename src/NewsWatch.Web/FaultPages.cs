using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Pages;

namespace NewsWatch.Web;

/// <summary>
/// Shows whoever reads a page what went wrong; programs get the framework's problem document. The host says which faults pass by themselves
/// (<see cref="Microsoft.AspNetCore.Builder.ExceptionHandlerOptions.StatusCodeSelector"/> answers 503).
/// </summary>
internal sealed class FaultPages : IExceptionHandler
{
    private const string RetryAfterSeconds = "10";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = httpContext.Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        if (!ErrorPages.IsForReaders(httpContext)) return false;
        await ErrorPages.ShowToStrangerAsync(httpContext, status);
        return true;
    }
}
