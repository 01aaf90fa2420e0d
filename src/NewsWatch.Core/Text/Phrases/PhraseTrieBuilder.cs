namespace NewsWatch.Core.Text.Phrases;

/// <summary>Collects phrases, then freezes them into a <see cref="PhraseTrie"/>.</summary>
public sealed class PhraseTrieBuilder
{
    private readonly List<SortedList<char, int>> _children = [[]];
    private readonly List<List<PhraseEntry>> _entries = [[]];
    private readonly List<char> _letters = [PhraseTrie.AnyEnding];
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
        // Breadth first, so that the children of one state stand side by side.
        var nodes = new PhraseNode[_children.Count];
        var order = new List<int> { 0 };
        for (var i = 0; i < order.Count; i++)
        {
            var children = _children[order[i]];
            nodes[i] = new PhraseNode(_letters[order[i]], (ushort)children.Count, order.Count)
            {
                Entries = _entries[order[i]].Count > 0 ? order[i] : -1,
                OpenEnding = children.ContainsKey(PhraseTrie.AnyEnding) ? order.Count + children.IndexOfKey(PhraseTrie.AnyEnding) : -1,
            };
            order.AddRange(children.Values);
        }

        return new PhraseTrie(nodes, [.. _entries.Select(e => e.ToArray())]) { LongestPhrase = _longest };
    }

    // The blank behind the word whose ending is left open belongs to the phrase.
    private static string Fold(string part, int index) =>
        index > 0 && part.StartsWith(' ') ? " " + TextFolder.Fold(part) : TextFolder.Fold(part);

    private int Child(int state, char letter)
    {
        if (!_children[state].TryGetValue(letter, out var child))
        {
            child = _children.Count;
            _children.Add([]);
            _entries.Add([]);
            _letters.Add(letter);
            _children[state].Add(letter, child);
        }

        return child;
    }
}
