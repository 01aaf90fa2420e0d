using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace NewsWatch.Web.Responses;

/// <summary>
/// JSON with a strong validator made from its bytes: a revision number would miss what changes without being told,
/// such as one more source. A request that holds the same tag gets 304 and no body.
/// </summary>
internal static class TaggedJson
{
    public static FileContentHttpResult From<T>(T response, JsonSerializerOptions json)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(response, json);
        var tag = Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12));
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }
}
