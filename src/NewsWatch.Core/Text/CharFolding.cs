using System.Globalization;
using System.Text;

namespace NewsWatch.Core.Text;

/// <summary>One character's form for comparison: lower case, without accent, full-width forms as plain ones.</summary>
public static class CharFolding
{
    public const char Dropped = '\0';

    private static readonly char[] s_table = BuildTable();

    public static char Fold(char c) => s_table[c];

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = FoldOne((char)i);
        }

        return table;
    }

    private static char FoldOne(char c) => c switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' => '\n',
        '\u2018' or '\u2019' or '\u02bc' or '`' => '\'',
        '\u201c' or '\u201d' or '\u00ab' or '\u00bb' or '\u201e' => '"',
        '\u2010' or '\u2011' or '\u00ad' => '-',
        Dropped or '*' => Dropped,
        >= '\uff01' and <= '\uff5e' => FoldOne((char)(c - 0xfee0)),
        _ => FoldByCategory(c),
    };

    private static char FoldByCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => ' ',
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Surrogate => Dropped,
        _ => char.ToLowerInvariant(WithoutAccent(c)),
    };

    // Latin letters lose their accents, and ё its dots, which few write; in kana and hangul the decomposed parts would be other letters.
    private static char WithoutAccent(char c) => c switch
    {
        < '\u00c0' => c,
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'ß' => 's',
        'ё' or 'Ё' => 'е',
        <= '\u024f' => c.ToString().Normalize(NormalizationForm.FormD)[0],
        _ => c,
    };
}
