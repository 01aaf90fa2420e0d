using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Feeds.WebSub;

/// <summary>
/// The address at which a hub verifies and pushes: one for each subscription, and not to be guessed (W3C WebSub, section 5.1). It
/// follows from the subscription's secret, so that it need not be kept and a new secret closes the old address.
/// </summary>
public static class HubCallback
{
    /// <summary>Below the public address.</summary>
    public const string Path = "websub";

    private const int TokenBytes = 16;
    private const int SecretBytes = 32;

    /// <summary>A secret for a new subscription; of the 200 bytes that the specification allows it has 64.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string AddressFor(string publicUrl, Guid feedId, string secret) =>
        $"{publicUrl.TrimEnd('/')}/{Path}/{feedId:N}/{TokenOf(secret)}";

    /// <summary>Whether the token of an address belongs to the secret; takes the same time wherever they differ.</summary>
    public static bool IsToken(string token, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(TokenOf(secret)));

    private static string TokenOf(string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "callback"u8).AsSpan(0, TokenBytes));
}
