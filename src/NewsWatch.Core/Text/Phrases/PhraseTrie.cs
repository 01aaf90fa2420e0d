namespace NewsWatch.Core.Text.Phrases;

/// <summary>
/// All phrases of all data files in one tree, walked once over a text. The states stand in one array, those of one parent side by side, so
/// that the few that a text touches stay in the cache, and the cost of a step hardly depends on how many phrases there are.
/// </summary>
public sealed class PhraseTrie
{
    /// <summary>Within a phrase: the word before may go on ("графическ* процессор"). No folded text holds the sign.</summary>
    internal const char AnyEnding = '*';

    private readonly PhraseNode[] _nodes;
    private readonly PhraseEntry[][] _entries;
    private readonly int[] _roots = new int[char.MaxValue + 1];

    internal PhraseTrie(PhraseNode[] nodes, PhraseEntry[][] entries)
    {
        _nodes = nodes;
        _entries = entries;
        for (var i = 0; i < nodes[0].Children; i++)
        {
            _roots[nodes[nodes[0].FirstChild + i].Letter] = nodes[0].FirstChild + i;
        }
    }

    /// <summary>In characters; a stem's ending comes on top.</summary>
    public int LongestPhrase { get; internal init; }

    /// <summary>Adds every phrase that stands in the text to <paramref name="hits"/>, in order of its start.</summary>
    public void Scan(FoldedText text, List<PhraseHit> hits)
    {
        var chars = text.Chars;
        for (var i = 0; i < chars.Length; i++)
        {
            var root = _roots[chars[i]];
            if (root > 0 && (i == 0 || StartsWord(chars[i - 1], chars[i])))
            {
                Walk(chars, i, (root, i + 1), hits);
            }
        }
    }

    // A digit before a letter also begins a word: "10GW", "5bn".
    private static bool StartsWord(char before, char first) =>
        !Script.IsSpacedWord(before) || !Script.IsSpacedWord(first) || (char.IsAsciiDigit(before) && !char.IsAsciiDigit(first));

    private void Walk(ReadOnlySpan<char> chars, int start, (int State, int Index) from, List<PhraseHit> hits)
    {
        var (state, end) = from;
        while (true)
        {
            ref readonly var node = ref _nodes[state];
            if (node.Entries >= 0)
            {
                AddHits(chars, (start, end), _entries[node.Entries], hits);
            }

            if (node.OpenEnding >= 0)
            {
                WalkOn(chars, start, (node.OpenEnding, WordEnd(chars, end)), hits);
            }

            if (end >= chars.Length || (state = Child(node, chars[end] == '\n' ? ' ' : chars[end])) < 0)
            {
                return;
            }

            end++;
        }
    }

    // Behind an open ending no phrase ends at once; the next letter decides.
    private void WalkOn(ReadOnlySpan<char> chars, int start, (int State, int Index) from, List<PhraseHit> hits)
    {
        var child = from.Index < chars.Length ? Child(_nodes[from.State], chars[from.Index] == '\n' ? ' ' : chars[from.Index]) : -1;
        if (child >= 0)
        {
            Walk(chars, start, (child, from.Index + 1), hits);
        }
    }

    private int Child(in PhraseNode node, char letter)
    {
        var (low, high) = (node.FirstChild, node.FirstChild + node.Children);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var found = _nodes[middle].Letter;
            if (found == letter)
            {
                return middle;
            }

            (low, high) = found < letter ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    private static void AddHits(ReadOnlySpan<char> chars, (int Start, int End) phrase, PhraseEntry[] entries, List<PhraseHit> hits)
    {
        foreach (var entry in entries)
        {
            var entryEnd = EndOf(chars, phrase.End, entry);
            if (entryEnd > 0)
            {
                hits.Add(new PhraseHit(phrase.Start, entryEnd, entry));
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
}
