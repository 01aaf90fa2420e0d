namespace NewsWatch.Core.Text.Phrases;

/// <summary>Collects phrases, then freezes them into a <see cref="PhraseTrie"/>.</summary>
public sealed class PhraseTrieBuilder
{
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<List<PhraseEntry>> _entries = [[]];
    private readonly bool[] _roots = new bool[char.MaxValue + 1];
    private int _longest;

    public void Add(string phrase, PhraseEntry entry)
    {
        var folded = string.Join(PhraseTrie.AnyEnding, phrase.Split(PhraseTrie.AnyEnding).Select(Fold));
        if (folded.Length == 0 || folded[0] == PhraseTrie.AnyEnding)
        {
            throw new InvalidDataException($"Phrase '{phrase}' holds nothing that can be matched: letters, digits or signs are needed.");
        }

        _longest = Math.Max(_longest, folded.Length);
        var state = 0;
        _roots[folded[0]] = true;
        foreach (var c in folded)
        {
            state = Child(state, c);
        }

        // "à" beside "a" is one phrase once folded, and must not count twice.
        if (!_entries[state].Exists(e => (e.Meaning, e.Language, e.IsStem) == (entry.Meaning, entry.Language, entry.IsStem)))
        {
            _entries[state].Add(entry);
        }
    }

    public PhraseTrie Build()
    {
        var size = 16;
        while (size < _edges.Count * 3)
        {
            size *= 2;
        }

        var edges = new ulong[size];
        var targets = new int[size];
        foreach (var (key, target) in _edges)
        {
            var slot = PhraseTrie.Slot(key) & ((uint)size - 1);
            while (edges[slot] != 0)
            {
                slot = (slot + 1) & ((uint)size - 1);
            }

            edges[slot] = key;
            targets[slot] = target;
        }

        return new PhraseTrie(edges, targets, [.. _entries.Select(e => e.ToArray())], _roots) { LongestPhrase = _longest };
    }

    // The blank behind the word whose ending is left open belongs to the phrase.
    private static string Fold(string part, int index) =>
        index > 0 && part.StartsWith(' ') ? " " + TextFolder.Fold(part) : TextFolder.Fold(part);

    private int Child(int state, char c)
    {
        var key = PhraseTrie.Key(state, c);
        if (!_edges.TryGetValue(key, out var child))
        {
            child = _entries.Count;
            _entries.Add([]);
            _edges.Add(key, child);
        }

        return child;
    }
}
