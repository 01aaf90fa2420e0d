using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace NewsWatch.Web.Responses;

/// <summary>A body with a strong validator made from its bytes. A request that holds the same tag gets 304 and no body.</summary>
internal static class TaggedBytes
{
    public static FileContentHttpResult From(byte[] body, string mediaType) =>
        TypedResults.Bytes(body, mediaType, entityTag: new EntityTagHeaderValue($"\"{DigestOf(body)}\""));

    /// <summary>Letters, digits, '-' and '_'.</summary>
    public static string DigestOf(byte[] body) => Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12));
}
