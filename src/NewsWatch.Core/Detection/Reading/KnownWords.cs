using System.Runtime.InteropServices;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>Tells words of the lists from names, since titles write every word with a capital.</summary>
public sealed class KnownWords(TopicProfile profile)
{
    private readonly int _common = profile.Vocabulary.Section("words.common");
    private readonly int _goods = profile.Vocabulary.Section("topic.goods");
    private readonly int _english = profile.Languages.IndexOf("en");

    /// <summary>Whether a word of the lists or a listed name stands at the position. Goods may end a name ("Acme Silicon").</summary>
    public bool Stands(ReadArticle article, List<PhraseHit> hits, int position, bool inName)
    {
        var language = profile.Languages.IndexOf(article.Language);
        var all = CollectionsMarshal.AsSpan(hits);
        for (var i = LastAtOrBefore(all, position); i >= 0 && position - all[i].Start <= profile.Vocabulary.Trie.LongestPhrase; i--)
        {
            if (position < all[i].End && !(inName && all[i].Entry.Meaning == _goods) && IsWord(all[i].Entry, language))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWord(PhraseEntry entry, int language) =>
        entry.Meaning == _common || entry.Language == PhraseEntry.AnyLanguage || entry.Language == language || entry.Language == _english;

    private static int LastAtOrBefore(ReadOnlySpan<PhraseHit> hits, int position)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
