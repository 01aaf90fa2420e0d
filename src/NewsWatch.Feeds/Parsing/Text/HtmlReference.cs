using System.Globalization;
using System.Net;
using System.Text;

namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>A reference of HTML, by name or number.</summary>
internal static class HtmlReference
{
    // The longest name of HTML 4 has eight letters; a number has seven digits at most.
    private const int MaxLength = 12;

    /// <summary>How long the reference at the start is and what it stands for; 0 where it is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out Rune character)
    {
        character = default;
        var end = text[..Math.Min(text.Length, MaxLength)].IndexOf(';');
        if (end < 2) return 0;
        var name = text[1..end];
        return (name[0] == '#' ? TryNumber(name[1..], out character) : TryName(name, out character)) ? end + 1 : 0;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out Rune character)
    {
        character = default;
        var isHex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out character);
    }

    private static bool TryName(ReadOnlySpan<char> name, out Rune character)
    {
        var common = name switch
        {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "nbsp" => '\u00a0',
            "rsquo" => '’',
            _ => '\0',
        };
        character = new Rune(common);
        return common != '\0' || TryRareName(name, out character);
    }

    private static bool TryRareName(ReadOnlySpan<char> name, out Rune character)
    {
        character = default;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter)) return false;
        }

        var decoded = WebUtility.HtmlDecode($"&{name};");
        return decoded.Length == 1 && Rune.TryCreate(decoded[0], out character);
    }
}
