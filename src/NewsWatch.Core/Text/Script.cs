namespace NewsWatch.Core.Text;

/// <summary>How a character takes part in words.</summary>
public static class Script
{
    /// <summary>Han, kana and hangul: words are written without reliable spaces, so a phrase may begin anywhere.</summary>
    public static bool IsUnspaced(char c) => c >= '\u1100' && (IsHan(c) || IsKana(c) || IsHangul(c));

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or '々' or '〇';

    public static bool IsKana(char c) => c is >= '\u3041' and <= '\u30ff' or >= '\uff66' and <= '\uff9f';

    public static bool IsHangul(char c) => c is >= '\uac00' and <= '\ud7af' or >= '\u1100' and <= '\u11ff' or >= '\u3131' and <= '\u318e';

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04ff';

    /// <summary>A letter or digit of a script that puts blanks between words.</summary>
    public static bool IsSpacedWord(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) && !IsUnspaced(c);
}
