using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>A signing secret in the form of Standard Webhooks.</summary>
internal sealed class WebhookSecret
{
    public const string Allowed = "'whsec_' followed by 24 to 64 bytes in base64";
    private const string Prefix = "whsec_";
    private readonly byte[] key;

    private WebhookSecret(byte[] key) => this.key = key;

    /// <summary>Null where the text is no such secret.</summary>
    public static WebhookSecret? Parse(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var decoded = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], decoded, out var length) && length is >= 24 and <= 64
            ? new WebhookSecret(decoded[..length])
            : null;
    }

    /// <summary>The value of webhook-signature: HMAC-SHA256 over id, time and body, joined by full stops.</summary>
    public string Sign(string id, string timestamp, byte[] body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hmac.AppendData(body);
        return $"v1,{Convert.ToBase64String(hmac.GetHashAndReset())}";
    }
}
