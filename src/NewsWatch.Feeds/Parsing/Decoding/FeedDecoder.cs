using System.Text;
using UtfUnknown;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>
/// Bytes to text. Declarations are tried from the most to the least trustworthy and each must fit every byte, since
/// servers and documents often name a charset that the body is not in.
/// </summary>
internal static class FeedDecoder
{
    private const int DetectionWindow = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        var signature = ByteSignature.Find(body, out var bomLength);
        if (signature is not null) return signature.GetString(body[bomLength..]);

        var utf8 = TryDecode(StrictUtf8, body);
        var http = Charsets.Find(DeclaredCharset.FromContentType(contentType));
        var declared = Charsets.Find(DeclaredCharset.FromDeclaration(body));

        // Text beyond ASCII that happens to be valid UTF-8 is UTF-8, whatever a single-byte charset claims.
        if (utf8 is not null && (utf8.Length != body.Length || !IsMultiByte(http ?? declared))) return utf8;
        return TryDecode(http, body) ?? TryDecode(declared, body) ?? utf8 ?? Guess(body, http ?? declared);
    }

    // Escape-coded charsets such as ISO-2022-JP are made of ASCII bytes and so also pass as UTF-8.
    private static bool IsMultiByte(Encoding? encoding) => encoding is { IsSingleByte: false };

    private static string? TryDecode(Encoding? encoding, ReadOnlySpan<byte> body)
    {
        if (encoding is null or UnicodeEncoding or UTF32Encoding) return null;
        try
        {
            return encoding.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Guess(ReadOnlySpan<byte> body, Encoding? claimed)
    {
        // A few broken bytes in an otherwise multi-byte text must not turn all of it into another charset.
        var lenient = Charsets.Lenient(claimed).GetString(body);
        if (IsMostlySound(lenient, body)) return lenient;
        var detected = CharsetDetector.DetectFromBytes(body[..Math.Min(body.Length, DetectionWindow)].ToArray()).Detected;
        var encoding = detected is { Confidence: > 0.5f } ? Charsets.Find(detected.EncodingName) : null;
        return TryDecode(encoding, body) ?? Charsets.Windows1252.GetString(body);
    }

    private static bool IsMostlySound(string text, ReadOnlySpan<byte> body)
    {
        var broken = text.AsSpan().Count('\ufffd');
        var beyondAscii = 0;
        foreach (var value in body) beyondAscii += value >> 7;
        return broken * 10 < beyondAscii;
    }
}
