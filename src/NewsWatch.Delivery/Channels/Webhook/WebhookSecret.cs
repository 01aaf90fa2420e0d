using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>
/// The signing secrets of a destination in the form of Standard Webhooks. While one takes the place of another both stand
/// there and both sign, so that a receiver may know either.
/// </summary>
internal sealed class WebhookSecret
{
    public const string Allowed =
        "'whsec_' followed by 24 to 64 bytes in base64; during a change the new and the old one with a space between";

    private const string Prefix = "whsec_";
    private const int MaxKeys = 2;
    private readonly IReadOnlyList<byte[]> keys;

    private WebhookSecret(IReadOnlyList<byte[]> keys) => this.keys = keys;

    /// <summary>Null where the text holds no such secret, or anything beside.</summary>
    public static WebhookSecret? Parse(string secret)
    {
        var keys = secret.Split(' ').Select(Key).ToList();
        return keys.Count <= MaxKeys && !keys.Contains(null) ? new WebhookSecret([.. keys.OfType<byte[]>()]) : null;
    }

    /// <summary>The value of webhook-signature: for each key HMAC-SHA256 over id, time and body, joined by full stops.</summary>
    public string Sign(string id, string timestamp, byte[] body) =>
        string.Join(' ', keys.Select(key => $"v1,{Convert.ToBase64String(Mac(key, $"{id}.{timestamp}.", body))}"));

    private static byte[]? Key(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var decoded = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], decoded, out var length) && length is >= 24 and <= 64
            ? decoded[..length]
            : null;
    }

    private static byte[] Mac(byte[] key, string head, byte[] body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(head));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
