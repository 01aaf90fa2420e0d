namespace NewsWatch.Core.Detection.Scoring;

/// <summary>FNV-1a over 64 bits (Fowler, Noll, Vo), by which word sequences find their weights without being written out.</summary>
public static class GramHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    public static ulong Join(ulong first, ulong second) => (first ^ (second + 0x9E3779B97F4A7C15 + (first << 6) + (first >> 2))) * Prime;

    /// <summary>The hash of a written sequence, its words parted by blanks.</summary>
    public static ulong OfSequence(ReadOnlySpan<char> sequence)
    {
        var joined = 0UL;
        foreach (var part in sequence.Split(' '))
        {
            joined = Join(joined, Of(sequence[part]));
        }

        return joined;
    }
}
