using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// Feeds bring NUL characters and halves of surrogate pairs, which PostgreSQL refuses; one such entry would then
/// fail at every poll. Both become U+FFFD.
/// </summary>
internal sealed class StorableText() : ValueConverter<string, string>(text => Clean(text), text => text)
{
    public static string Clean(string text) => IsStorable(text) ? text : Replace(text);

    private static bool IsStorable(string text)
    {
        var rest = text.AsSpan();
        if (rest.Contains('\0')) return false;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 >= rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1])) return false;
            rest = rest[(at + 2)..];
        }

        return true;
    }

    private static string Replace(string text)
    {
        var clean = new StringBuilder(text.Length);
        // EnumerateRunes gives U+FFFD for each half that stands alone.
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }
}
