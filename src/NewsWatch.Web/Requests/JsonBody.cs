using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsWatch.Web.Requests;

/// <summary>
/// Reads a body of JSON strictly: what is misspelled or of another type is an error that names the place, never a field that
/// is silently left out.
/// </summary>
internal static class JsonBody
{
    private const int MaxBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="BadParameterException">It is no JSON, or not of this shape.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBytes;
        using var document = await DocumentAsync(request);
        if (HasNullInList(document.RootElement)) throw new BadParameterException("body", "null in a list", "lists of values");
        try
        {
            return document.Deserialize<T>(Strict) ?? throw new BadParameterException("body", "null", "an object");
        }
        catch (JsonException e)
        {
            var path = e.Path ?? "$";
            throw new BadParameterException("body", path, JsonShape.Allowed(typeof(T), path, Strict));
        }
    }

    /// <summary>The serializer minds a null where a value must be, but not within a list.</summary>
    private static bool HasNullInList(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(entry => entry.ValueKind == JsonValueKind.Null || HasNullInList(entry)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasNullInList(property.Value)),
        _ => false,
    };

    private static async Task<JsonDocument> DocumentAsync(HttpRequest request)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException e)
        {
            throw new BadParameterException("body", $"line {e.LineNumber + 1}, byte {e.BytePositionInLine}", "well-formed JSON");
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new BadParameterException("body", "too large", "up to 64 KB");
        }
    }
}
