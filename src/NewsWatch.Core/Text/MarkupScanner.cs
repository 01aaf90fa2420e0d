using System.Globalization;

namespace NewsWatch.Core.Text;

/// <summary>Leftovers of HTML inside a plain-text field: tags and character references.</summary>
public static class MarkupScanner
{
    private const int LongestTag = 400;
    private const int LongestReference = 10;

    /// <summary>What stands at <paramref name="start"/>; a length of zero where it is no markup.</summary>
    public static Markup Read(string source, int start, int end) => source[start] switch
    {
        '<' => ReadTag(source.AsSpan(start, Math.Min(LongestTag, end - start))),
        '&' => ReadReference(source.AsSpan(start, Math.Min(LongestReference, end - start))),
        _ => default,
    };

    private static Markup ReadTag(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !(char.IsAsciiLetter(text[1]) || text[1] is '/' or '!'))
        {
            return default;
        }

        var close = text.IndexOf('>');
        if (close < 0)
        {
            return default;
        }

        return new Markup(close + 1, IsInline(text[1..close].TrimStart('/')) ? CharFolding.Dropped : '\n');
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var space = tag.IndexOfAny(' ', '/');
        var name = space < 0 ? tag : tag[..space];
        return name is "a" or "b" or "i" or "em" or "strong" or "span" or "u" or "font" or "sup" or "sub" or "abbr" or "mark";
    }

    private static Markup ReadReference(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf(';');
        if (close < 2)
        {
            return default;
        }

        var character = text[1] == '#' ? Numeric(text[2..close]) : Named(text[1..close]);
        return character == CharFolding.Dropped ? default : new Markup(close + 1, character);
    }

    private static char Named(ReadOnlySpan<char> name) => name switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" or "laquo" or "raquo" or "ldquo" or "rdquo" => '"',
        "apos" or "rsquo" or "lsquo" => '\'',
        "nbsp" => ' ',
        "ndash" or "mdash" => '\u2014',
        "hellip" => '\u2026',
        _ => CharFolding.Dropped,
    };

    private static char Numeric(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 1 && (digits[0] is 'x' or 'X');
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code) && code is > 0 and <= char.MaxValue
            ? (char)code
            : CharFolding.Dropped;
    }
}
