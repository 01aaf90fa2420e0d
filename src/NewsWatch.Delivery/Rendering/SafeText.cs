using System.Globalization;
using System.Text;

namespace NewsWatch.Delivery.Rendering;

/// <summary>
/// Makes text of strangers fit to show. A title can carry escape sequences that repaint a terminal and marks that reverse
/// the reading direction, so that a line seems to say something else.
/// </summary>
public static class SafeText
{
    /// <summary>One line without control, format and private-use characters; white space becomes single spaces.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (IsShown(rune))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The line, cut to so many characters with an ellipsis.</summary>
    public static string Line(string text, int maxLength)
    {
        var line = Line(text);
        if (line.Length <= maxLength) return line;
        var end = char.IsHighSurrogate(line[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return $"{line.AsSpan(0, end)}…";
    }

    /// <summary>Zero-width joiners hold scripts and emoji together; other format characters only hide or reorder.</summary>
    private static bool IsShown(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
