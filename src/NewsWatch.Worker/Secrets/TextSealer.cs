using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Secrets;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) with a nonce of 96 random bits a text: "sealed:1:" and, in base64, nonce, tag and text. The newest key
/// seals, any opens.
/// </summary>
internal sealed partial class TextSealer(MasterKeys keys) : ITextSealer
{
    private const string Prefix = "sealed:1:";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Lazy<IReadOnlyList<byte[]>> _keys = new(() => keys.For("store"));

    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        var (nonce, tag, hidden) = Parts(whole);
        RandomNumberGenerator.Fill(nonce.Span);
        using var cipher = new AesGcm(_keys.Value[0], TagBytes);
        cipher.Encrypt(nonce.Span, plain, hidden.Span, tag.Span);
        return Prefix + Convert.ToBase64String(whole);
    }

    public string Open(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)) return text;
        var whole = Convert.FromBase64String(text[Prefix.Length..]);
        foreach (var key in _keys.Value)
        {
            if (TryOpen(key, whole) is { } opened) return opened;
        }

        throw new StoreUnavailableException(
            "The database holds what was sealed with another key; put that one behind the new one in Secrets:Key, or bring secret.key back.", isTransient: false);
    }

    public string Reseal(string text) => Sealed().Replace(text, found => Seal(Open(found.Value)));

    [GeneratedRegex($"{Prefix}[A-Za-z0-9+/=]+", RegexOptions.NonBacktracking)]
    private static partial Regex Sealed();

    private static string? TryOpen(byte[] key, byte[] whole)
    {
        var (nonce, tag, hidden) = Parts(whole);
        var plain = new byte[hidden.Length];
        try
        {
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(nonce.Span, hidden.Span, tag.Span, plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Text) Parts(byte[] whole) =>
        (whole.AsMemory(0, NonceBytes), whole.AsMemory(NonceBytes, TagBytes), whole.AsMemory(NonceBytes + TagBytes));
}
