using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>Keeps the words of the article's language, but for those inside phrases that mean something else ("bargaining chip").</summary>
public sealed class TermFilter
{
    private readonly TopicProfile _profile;
    private readonly int _ignore;
    private readonly int _common;
    private readonly int _investor;
    private readonly int _report;
    private readonly int _asks;
    private readonly int _english;
    private readonly bool[] _isTopic;
    private readonly List<Span> _ignored = [];

    public TermFilter(TopicProfile profile)
    {
        _profile = profile;
        _ignore = profile.Vocabulary.Section("cues.ignore");
        _common = profile.Vocabulary.Section("words.common");
        _report = profile.Vocabulary.Section("cues.report");
        _investor = profile.Vocabulary.Section("cues.investor");
        _asks = profile.Vocabulary.Section("cues.asks");
        _english = profile.Languages.IndexOf("en");
        _isTopic = [.. profile.Vocabulary.Sections.Select(s => s.StartsWith("topic.", StringComparison.Ordinal))];
    }

    public void Keep(ReadArticle article, List<PhraseHit> hits)
    {
        var language = _profile.Languages.IndexOf(article.Language);
        CollectIgnored(hits, language);
        foreach (var hit in hits)
        {
            var section = hit.Entry.Meaning;
            if (section >= 0 && section != _ignore && section != _common && Counts(hit, language) && !IsIgnored(hit)
                && (section != _asks || Asks(article.Text, hit))
                && (section == _investor || section == _report || !article.Publisher.Contains(hit.Start)))
            {
                article.Terms.Add(new Term(hit.Start, hit.End, hit.Entry));
            }
        }
    }

    // English subject words stand untranslated in texts of every language.
    private bool Counts(PhraseHit hit, int language) =>
        hit.Entry.Language == language
        || hit.Entry.Language == PhraseEntry.AnyLanguage
        || (hit.Entry.Language == _english && _isTopic[hit.Entry.Meaning]);

    // "Is Nvidia …", "Nvidia: why …" ask; "Nvidia is buying" does not. Unspaced scripts ask anywhere ("엔비디아, 왜").
    private static bool Asks(FoldedText text, PhraseHit hit)
    {
        var before = hit.Start - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return before < 0 || !(Script.IsSpacedWord(text[before]) || text[before] is '\'' or ',') || Script.IsUnspaced(text[hit.Start]);
    }

    private void CollectIgnored(List<PhraseHit> hits, int language)
    {
        _ignored.Clear();
        foreach (var hit in hits)
        {
            if (hit.Entry.Meaning == _ignore && Counts(hit, language))
            {
                _ignored.Add(new Span(hit.Start, hit.End));
            }
        }
    }

    /// <summary>Whether a hit in the article that was read last lies inside a phrase that means something else ("apple pie").
    /// A phrase that is listed both to be ignored and with a meaning keeps that meaning ("d'après").</summary>
    public bool IsIgnored(PhraseHit hit)
    {
        foreach (var span in _ignored)
        {
            if (span.Contains(hit.Start, hit.End) && hit.End - hit.Start < span.End - span.Start)
            {
                return true;
            }
        }

        return false;
    }
}
