namespace NewsWatch.Core.Text.Phrases;

/// <summary>
/// All phrases of all data files in one tree, walked once over a text. The edges lie in one open-addressing table, so the cost
/// of a step does not depend on how many phrases there are.
/// </summary>
public sealed class PhraseTrie
{
    /// <summary>Within a phrase: the word before may go on ("графическ* процессор"). No folded text holds the sign.</summary>
    internal const char AnyEnding = '*';

    private readonly ulong[] _edges;
    private readonly int[] _targets;
    private readonly PhraseEntry[][] _entries;
    private readonly bool[] _roots;
    private readonly int[] _openEndings;

    internal PhraseTrie(ulong[] edges, int[] targets, PhraseEntry[][] entries, bool[] roots)
    {
        _edges = edges;
        _targets = targets;
        _entries = entries;
        _roots = roots;
        _openEndings = [.. Enumerable.Range(0, entries.Length).Select(state => Next(state, AnyEnding))];
    }

    /// <summary>In characters; a stem's ending comes on top.</summary>
    public int LongestPhrase { get; internal init; }

    /// <summary>Adds every phrase that stands in the text to <paramref name="hits"/>, in order of its start.</summary>
    public void Scan(FoldedText text, List<PhraseHit> hits)
    {
        var chars = text.Chars;
        for (var i = 0; i < chars.Length; i++)
        {
            if (_roots[chars[i]] && (i == 0 || StartsWord(chars[i - 1], chars[i])))
            {
                Walk(chars, i, (0, i), hits);
            }
        }
    }

    // A digit before a letter also begins a word: "10GW", "5bn".
    private static bool StartsWord(char before, char first) =>
        !Script.IsSpacedWord(before) || !Script.IsSpacedWord(first) || (char.IsAsciiDigit(before) && !char.IsAsciiDigit(first));

    private void Walk(ReadOnlySpan<char> chars, int start, (int State, int Index) from, List<PhraseHit> hits)
    {
        var state = from.State;
        for (var i = from.Index; i < chars.Length; i++)
        {
            state = Next(state, chars[i] == '\n' ? ' ' : chars[i]);
            if (state < 0)
            {
                return;
            }

            foreach (var entry in _entries[state])
            {
                var end = EndOf(chars, i + 1, entry);
                if (end > 0)
                {
                    hits.Add(new PhraseHit(start, end, entry));
                }
            }

            if (_openEndings[state] >= 0)
            {
                Walk(chars, start, (_openEndings[state], WordEnd(chars, i + 1)), hits);
            }
        }
    }

    // A phrase ends with a word; a stem takes the rest of its word along. Zero where the word goes on.
    private static int EndOf(ReadOnlySpan<char> chars, int end, PhraseEntry entry)
    {
        if (!Script.IsSpacedWord(chars[end - 1]))
        {
            return end;
        }

        if (!entry.IsStem)
        {
            return end < chars.Length && Script.IsSpacedWord(chars[end]) ? 0 : end;
        }

        return WordEnd(chars, end);
    }

    private static int WordEnd(ReadOnlySpan<char> chars, int end)
    {
        while (end < chars.Length && Script.IsSpacedWord(chars[end]))
        {
            end++;
        }

        return end;
    }

    private int Next(int state, char c)
    {
        var key = Key(state, c);
        var mask = (uint)_edges.Length - 1;
        for (var slot = Slot(key) & mask; ; slot = (slot + 1) & mask)
        {
            var edge = _edges[slot];
            if (edge == key)
            {
                return _targets[slot];
            }

            if (edge == 0)
            {
                return -1;
            }
        }
    }

    internal static ulong Key(int state, char c) => ((ulong)(uint)state << 16) | c;

    internal static uint Slot(ulong key) => (uint)((key * 0x9E3779B97F4A7C15UL) >> 32);
}
