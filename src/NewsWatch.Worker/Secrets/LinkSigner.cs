using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Worker.Secrets;

/// <summary>
/// Signs what stands in an address, so that nobody can make one up: HMAC-SHA256 of RFC 2104, cut to 128 bits as its section 5 allows,
/// in the letters that addresses may hold.
/// </summary>
internal sealed class LinkSigner(MasterKeys keys)
{
    private const int SignatureBytes = 16;

    private readonly Lazy<IReadOnlyList<byte[]>> _keys = new(() => keys.For("links"));

    public string Sign(string text) => Base64Url.EncodeToString(Signature(_keys.Value[0], text));

    public bool IsSigned(string text, string signature)
    {
        if (!Base64Url.IsValid(signature)) return false;
        var given = Base64Url.DecodeFromChars(signature);
        return _keys.Value.Any(key => CryptographicOperations.FixedTimeEquals(Signature(key, text), given));
    }

    private static byte[] Signature(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..SignatureBytes];
}
