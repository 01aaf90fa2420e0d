using System.Text;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>Encodings by the names that servers and documents give them.</summary>
internal static class Charsets
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!;

    private static readonly string C1 = Windows1252.GetString([.. Enumerable.Range(0x80, 0x20).Select(code => (byte)code)]);

    // The framework's own fallback writes a question mark, which cannot be told from one of the text.
    private static DecoderReplacementFallback Mark { get; } = new("\ufffd");

    /// <summary>
    /// The character that a C1 control stands for. Nobody means the controls: they come from references such as "&amp;#146;"
    /// that were numbered by windows-1252, and HTML reads them so. Other characters are given back as they are.
    /// </summary>
    public static char FromControl(char character) =>
        character is >= '\u0080' and <= '\u009f' ? C1[character - 0x80] : character;

    /// <summary>The same encoding with U+FFFD in the place of bytes that do not fit.</summary>
    public static Encoding Lenient(Encoding? strict)
    {
        if (strict is null) return Encoding.UTF8;
        var lenient = (Encoding)strict.Clone();
        lenient.DecoderFallback = Mark;
        return lenient;
    }

    /// <summary>The encoding of that name, throwing on invalid bytes; null for names that nobody knows.</summary>
    public static Encoding? Find(string? name)
    {
        name = name?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(name)) return null;
        try
        {
            var known = CharsetLabel.Name(name) ?? name;
            var (encoder, decoder) = (EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
            return CodePagesEncodingProvider.Instance.GetEncoding(known, encoder, decoder) ?? Encoding.GetEncoding(known, encoder, decoder);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // The platform knows UTF-7 by six names and refuses it by each, as the Encoding Standard does.
            return null;
        }
    }
}
