using System.Text;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>Encodings by the names that servers and documents give them.</summary>
internal static class Charsets
{
    // The Encoding Standard of the web: labels that stand for a superset in practice.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["iso88591"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["cp1251"] = "windows-1251",
        ["iso-8859-9"] = "windows-1254",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms_kanji"] = "shift_jis",
        ["ks_c_5601-1987"] = "euc-kr",
        ["windows-949"] = "euc-kr",
        ["big5-hkscs"] = "big5",
    };

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
        if (string.Equals(name, "utf-7", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            var known = Aliases.GetValueOrDefault(name, name);
            var (encoder, decoder) = (EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
            return CodePagesEncodingProvider.Instance.GetEncoding(known, encoder, decoder) ?? Encoding.GetEncoding(known, encoder, decoder);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
