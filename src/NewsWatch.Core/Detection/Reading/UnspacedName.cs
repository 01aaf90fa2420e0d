using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>
/// Tells names from parts of longer words where no blanks part words. A run of katakana is one word, so a name does not begin within
/// one ("フォード" in "スタンフォード"), and a short one does not end within one ("メタ" in "メタバース"). A hangul word is followed by its
/// particles, so only its start tells ("델" in "모델"), and long names are compounded ("탈엔비디아").
/// </summary>
public static class UnspacedName
{
    private const int ShortKatakana = 4;
    private const int ShortHangul = 3;

    public static bool IsWhole(FoldedText text, PhraseHit hit)
    {
        var first = text[hit.Start];
        if (IsKatakana(first))
        {
            return !(hit.Start > 0 && IsKatakana(text[hit.Start - 1]))
                && !(hit.End - hit.Start <= ShortKatakana && hit.End < text.Length && IsKatakana(text[hit.End]));
        }

        return !Script.IsHangul(first) || hit.End - hit.Start > ShortHangul || hit.Start == 0 || !Script.IsHangul(text[hit.Start - 1]);
    }

    // The middle dot parts words.
    private static bool IsKatakana(char c) => c is >= '\u30a1' and <= '\u30fa' or 'ー';
}
