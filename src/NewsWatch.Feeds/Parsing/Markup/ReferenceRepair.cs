using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>Character data with sound references only: HTML names become characters, a bare ampersand becomes one too.</summary>
internal sealed class ReferenceRepair(IReadOnlyDictionary<string, string> entities)
{
    private const int MaxReferenceLength = 40;

    public void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            AppendLiteral(output, text[..at]);
            text = text[(at + 1)..];
            var length = ReferenceLength(text);
            if (length > 0 && Resolve(text[..length]) is { } character)
            {
                AppendLiteral(output, character);
                text = text[(length + 1)..];
            }
            else
            {
                output.Append("&amp;");
            }
        }

        AppendLiteral(output, text);
    }

    /// <summary>Text in which no character has a meaning: those of markup are escaped, those that XML forbids are left out.</summary>
    public static void AppendLiteral(StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '<') output.Append("&lt;");
            else if (character == '>') output.Append("&gt;");
            else if (character == '&') output.Append("&amp;");
            else if (XmlConvert.IsXmlChar(character)) output.Append(character);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], character))
            {
                output.Append(character).Append(text[++i]);
            }
        }
    }

    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxReferenceLength)].IndexOf(';');
        if (end <= 0) return 0;
        foreach (var character in text[..end])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('#' or '_' or '-' or '.')) return 0;
        }

        return end;
    }

    private string? Resolve(ReadOnlySpan<char> reference)
    {
        if (reference[0] == '#') return ResolveNumber(reference[1..]);
        var name = reference.ToString();
        if (entities.TryGetValue(name, out var declared)) return declared;
        var decoded = WebUtility.HtmlDecode($"&{name};");
        return decoded[0] == '&' && name != "amp" ? null : decoded;
    }

    private static string? ResolveNumber(ReadOnlySpan<char> digits)
    {
        var isHex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code)) return null;

        // Numbers from 128 to 159 are control characters in Unicode but were meant as windows-1252 by whoever wrote them.
        if (code is >= 0x80 and <= 0x9f) return Decoding.Charsets.Windows1252.GetString([(byte)code]);
        return Rune.IsValid(code) ? new Rune(code).ToString() : "";
    }
}
