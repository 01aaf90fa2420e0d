using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace NewsWatch.Web.Reference;

/// <summary>
/// The OpenAPI document and a page to read it. The page's script comes out of Scalar's assembly; everything that
/// would ask or advertise another host (fonts, telemetry, agent, tools) is off, and the page's content policy would refuse it.
/// </summary>
internal static class ApiReference
{
    public static IEndpointRouteBuilder MapApiReference(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/openapi/{documentName}.json");
        endpoints.MapScalarApiReference("/scalar", options => options
            .WithTitle("NewsWatch API")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideDeveloperTools()
            .HideClientButton()
            .WithNonce());
        return endpoints;
    }

    /// <summary>Null for every response but the page itself, which Scalar marks with the nonce of its scripts.</summary>
    public static string? ContentPolicyOf(HttpContext context) =>
        context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce
            ? $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
              "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            : null;
}
