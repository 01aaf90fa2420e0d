using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Access;
using NewsWatch.Web.Endpoints;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Reference;

/// <summary>The OpenAPI document. Parameters are bound as text, so that errors can quote it; here they get their real types.</summary>
internal static class ApiDocument
{
    private const string KeyScheme = "key";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, _, _) => TypeParameters(operation));
        options.AddOperationTransformer((operation, context, _) => RequireKeys(operation, context));
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "NewsWatch API",
            Version = "v1",
            Description = "What NewsWatch watches, recognised and told, and who is told of what. Subscriptions and what changes anything need a key: " +
                "Authorization: Bearer nw_…, made by newswatch keys add. " +
                "Times are UTC, unknown facts null; a problem document names the parameter, its value and what is allowed.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key: nw_…" },
        };

        // HEAD is the same as GET but for the body; listed twice it would only lengthen the page.
        foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
        return Task.CompletedTask;
    }

    private static Task RequireKeys(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiredScope>().FirstOrDefault() is { } required)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
            operation.Description += $" Needs a key that may {required.Scope.ToString().ToLowerInvariant()}.";
        }

        return Task.CompletedTask;
    }

    private static Task TypeParameters(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Schema = SchemaOf(parameter.Name) ?? parameter.Schema;
        return Task.CompletedTask;
    }

    private static OpenApiSchema? SchemaOf(string? parameter) => parameter switch
    {
        PageParameters.SkipName => WholeNumber(0, PageParameters.MaxSkip, 0),
        PageParameters.TakeName => WholeNumber(1, PageParameters.MaxTake, PageParameters.DefaultTake),
        IdParameter.Name => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        DeliveryEndpoints.StateName => OneOf<DeliveryState>(),
        ArticleEndpoints.OutcomeName => OneOf<JourneyOutcome>(),
        _ => null,
    };

    private static OpenApiSchema OneOf<T>()
        where T : struct, Enum => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. EnumParameter<T>.Names.Select(name => (JsonNode)name)],
    };

    private static OpenApiSchema WholeNumber(int least, int most, int usual) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
        Default = usual,
    };
}
