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
    private const byte Escape = 0x1b;

    private static readonly HashSet<string> LatinCharsets = new(StringComparer.OrdinalIgnoreCase)
    {
        "iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-13", "iso-8859-15", "iso-8859-16",
        "windows-1250", "windows-1257", "ibm850", "ibm852", "x-mac-ce", "x-mac-roman", "macintosh",
    };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        var signature = ByteSignature.Find(body, out var bomLength);
        if (signature is not null) return signature.GetString(body[bomLength..]);

        // Text beyond ASCII that happens to be valid UTF-8 is UTF-8, whatever else is claimed.
        var utf8 = TryDecode(StrictUtf8, body);
        if (utf8 is not null && utf8.Length != body.Length) return utf8;
        var http = Charsets.Find(DeclaredCharset.FromContentType(contentType));
        var declared = Charsets.Find(DeclaredCharset.FromDeclaration(body));
        if (utf8 is null) return TryDecode(http, body) ?? TryDecode(declared, body) ?? Guess(body, http ?? declared);
        if (IsMultiByte(http ?? declared) && (TryDecode(http, body) ?? TryDecode(declared, body)) is { } text) return text;
        return body.Contains(Escape) ? Detect(body) ?? utf8 : utf8;
    }

    // Escape-coded charsets such as ISO-2022-JP are made of ASCII bytes and so also pass as UTF-8.
    private static bool IsMultiByte(Encoding? encoding) => encoding is { IsSingleByte: false } and not UTF8Encoding;

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
        var lenient = Charsets.Lenient(claimed);
        return IsMostlySound(lenient, Window(body)) ? lenient.GetString(body) : Detect(body) ?? Charsets.Windows1252.GetString(body);
    }

    // From where the charsets begin to differ.
    private static ReadOnlySpan<byte> Window(ReadOnlySpan<byte> body)
    {
        var start = Math.Max(0, body.IndexOfAnyInRange((byte)0x80, (byte)0xff));
        return body.Slice(start, Math.Min(body.Length - start, DetectionWindow));
    }

    private static string? Detect(ReadOnlySpan<byte> body)
    {
        var detected = CharsetDetector.DetectFromBytes(Window(body).ToArray()).Detected;
        if (detected?.EncodingName is null) return null;

        // Charsets of Latin letters differ in a few places only, and windows-1252 is by far the commonest of them.
        var required = LatinCharsets.Contains(detected.EncodingName) ? 0.7f : 0.5f;
        return detected.Confidence > required ? TryDecode(Charsets.Find(detected.EncodingName), body) : null;
    }

    private static bool IsMostlySound(Encoding lenient, ReadOnlySpan<byte> body)
    {
        var broken = lenient.GetString(body).AsSpan().Count('\ufffd');
        var beyondAscii = 0;
        foreach (var value in body) beyondAscii += value >> 7;
        return broken * 10 < beyondAscii;
    }
}
