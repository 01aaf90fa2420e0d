using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;

namespace NewsWatch.Web.Requests;

/// <summary>The header with which a sender says that two requests are one.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 255;

    /// <summary>Null where the request has no such header.</summary>
    /// <exception cref="BadParameterException">It is empty or too long.</exception>
    public static RepeatedRequest? Of(HttpContext http, Subscription wanted)
    {
        if (!http.Request.Headers.TryGetValue(Header, out var values)) return null;
        var key = values.ToString().Trim('"');
        if (key.Length is 0 or > MaxLength) throw new BadParameterException(Header, key, "1 to 255 characters");
        return new RepeatedRequest
        {
            Owner = KeyFilter.KeyOf(http).Name,
            Key = key,
            Body = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wanted))),
            SubscriptionId = wanted.Id,
        };
    }
}
