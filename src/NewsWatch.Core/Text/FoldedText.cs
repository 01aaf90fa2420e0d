namespace NewsWatch.Core.Text;

/// <summary>
/// Text brought to one form for matching (lower case, no accents, no markup, no invisible characters) that still knows
/// where each of its characters stood in the original.
/// </summary>
public sealed class FoldedText
{
    private char[] _chars = new char[512];
    private int[] _origins = new int[512];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public char this[int index] => _chars[index];

    /// <summary>The index in the original field of the character at <paramref name="index"/>.</summary>
    public int OriginOf(int index) => _origins[index];

    public void Clear() => Length = 0;

    public void Append(char folded, int origin)
    {
        if (Length == _chars.Length)
        {
            Array.Resize(ref _chars, Length * 2);
            Array.Resize(ref _origins, Length * 2);
        }

        _chars[Length] = folded;
        _origins[Length++] = origin;
    }

    public bool EndsWith(char folded) => Length > 0 && _chars[Length - 1] == folded;

    public void ReplaceLast(char folded) => _chars[Length - 1] = folded;
}
