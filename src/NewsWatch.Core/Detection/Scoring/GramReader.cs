using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>
/// Reads a sentence as a row of words in which organisations stand as their role, listed words as their section and numbers as one sign, so
/// that what is learned from a sequence of one language and of one company serves all others. What no list holds stands for itself.
/// </summary>
public sealed class GramReader
{
    private const int Longest = 2;

    // A headline has fewer; a page without a stop is one sentence.
    private const int MostWords = 64;
    private const string Number = "0";

    private readonly TopicProfile _profile;
    private readonly List<string> _masks = [];
    private readonly ulong[] _maskHashes;
    private readonly int[] _rankOf;
    private readonly Dictionary<string, int> _roles = new(StringComparer.Ordinal);
    private readonly int[] _roleOf;
    private readonly List<GramToken> _tokens = [];
    private readonly GramToken _begin;
    private readonly GramToken _end;

    public GramReader(TopicProfile profile)
    {
        _profile = profile;
        var sections = profile.Vocabulary.Sections;
        _masks.AddRange(sections.Select(s => $"~{s[(s.IndexOf('.', StringComparison.Ordinal) + 1)..]}"));
        _rankOf = [.. sections.Select(Rank)];
        var firstRole = _masks.Count;
        foreach (var role in profile.Organisations.Select(o => o.Roles[0]).Append("unknown").Distinct(StringComparer.Ordinal))
        {
            _roles.Add(role, _masks.Count);
            _masks.Add($"<{role}>");
        }

        _roleOf = [.. profile.Organisations.Select(o => _roles[o.Roles[0]])];
        _masks.AddRange([Number, "^", "$"]);
        _maskHashes = [.. _masks.Select(m => GramHash.Of(m))];
        _begin = Masked(0, 0, _masks.Count - 2);
        _end = Masked(0, 0, _masks.Count - 1);
    }

    public void Read(ReadArticle article, Span span)
    {
        _tokens.Clear();
        _tokens.Add(_begin);
        var position = span.Start;
        while (position < span.End && _tokens.Count < MostWords)
        {
            var token = TokenAt(article, position, span.End);
            if (token.End > token.Start)
            {
                _tokens.Add(token);
                position = token.End;
            }
            else
            {
                position++;
            }
        }

        _tokens.Add(_end);
    }

    public void AddTo(FeatureVector features)
    {
        for (var first = 0; first < _tokens.Count; first++)
        {
            var hash = 0UL;
            for (var last = first; last < Math.Min(_tokens.Count, first + Longest); last++)
            {
                hash = GramHash.Join(hash, _tokens[last].Hash);
                features.AddGram(hash);
            }
        }
    }

    /// <summary>The same sequences written out, for the trainer.</summary>
    public IEnumerable<string> Write(ReadArticle article)
    {
        var words = _tokens.Select(t => t.Mask >= 0 ? _masks[t.Mask] : new string(article.Text.Chars[t.Start..t.End])).ToList();
        for (var first = 0; first < words.Count; first++)
        {
            for (var count = 1; count <= Longest && first + count <= words.Count; count++)
            {
                yield return string.Join(' ', words.Skip(first).Take(count));
            }
        }
    }

    private GramToken TokenAt(ReadArticle article, int start, int end)
    {
        var mentions = article.MentionsIn(start, start + 1);
        if (mentions.Length > 0)
        {
            return Masked(start, mentions[0].End, mentions[0].Organisation >= 0 ? _roleOf[mentions[0].Organisation] : _roles["unknown"]);
        }

        var best = default(Term);
        foreach (var term in article.TermsIn(start, start + 1))
        {
            var (rank, bestRank) = (_rankOf[term.Section], best.End > 0 ? _rankOf[best.Section] : 0);
            if (rank > 0 && (term.End > best.End || (term.End == best.End && rank > bestRank)))
            {
                best = term;
            }
        }

        return best.End > 0 ? Masked(start, best.End, best.Section) : WordAt(article, start, end);
    }

    private GramToken WordAt(ReadArticle article, int start, int end)
    {
        var text = article.Text;
        if (char.IsAsciiDigit(text[start]))
        {
            var stop = start;
            while (stop < end && (char.IsAsciiDigit(text[stop]) || text[stop] is '.' or ','))
            {
                stop++;
            }

            return Masked(start, stop, _masks.Count - 3);
        }

        if (Script.IsUnspaced(text[start]))
        {
            return Plain(article, start, start + 1);
        }

        var wordEnd = start;
        while (wordEnd < end && Script.IsSpacedWord(text[wordEnd]))
        {
            wordEnd++;
        }

        return wordEnd > start ? Plain(article, start, wordEnd) : default;
    }

    private static GramToken Plain(ReadArticle article, int start, int end) =>
        new(start, end, GramHash.Of(article.Text.Chars[start..end])) { Mask = -1 };

    private GramToken Masked(int start, int end, int mask) => new(start, end, _maskHashes[mask]) { Mask = mask };

    private static int Rank(string section) =>
        section.StartsWith("topic.", StringComparison.Ordinal) ? 3
        : section.StartsWith("relations.", StringComparison.Ordinal) ? 2
        : section.StartsWith("cues.", StringComparison.Ordinal) ? 1 : 0;
}
