using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Feeds.WebSub;

/// <summary>
/// What a hub signs a delivery with: <c>X-Hub-Signature: method=hex</c>, an HMAC of the body under the subscription's secret
/// (W3C WebSub, section 7.1).
/// </summary>
public static class HubSignature
{
    /// <summary>False for a method that is not one of the specification's, and for everything that cannot be read.</summary>
    /// <param name="header">As sent; null where it is missing.</param>
    public static bool Matches(string? header, string secret, ReadOnlySpan<byte> body)
    {
        if (header is null || header.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals)) return false;
        Span<byte> expected = stackalloc byte[SHA512.HashSizeInBytes];
        Span<byte> given = stackalloc byte[SHA512.HashSizeInBytes];
        var length = Sign(header.AsSpan(0, equals).Trim(), Encoding.UTF8.GetBytes(secret), body, expected);
        var digits = header.AsSpan(equals + 1).Trim();
        if (length == 0 || digits.Length != length * 2) return false;
        if (Convert.FromHexString(digits, given, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        return CryptographicOperations.FixedTimeEquals(expected[..length], given[..length]);
    }

    private static int Sign(ReadOnlySpan<char> method, byte[] key, ReadOnlySpan<byte> body, Span<byte> signature)
    {
        return method.ToString().ToLowerInvariant() switch
        {
            // The specification's oldest method, which most hubs still use; an HMAC does not rest on what SHA-1 has lost.
#pragma warning disable CA5350
            "sha1" => HMACSHA1.HashData(key, body, signature),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body, signature),
            "sha384" => HMACSHA384.HashData(key, body, signature),
            "sha512" => HMACSHA512.HashData(key, body, signature),
            _ => 0,
        };
    }
}
