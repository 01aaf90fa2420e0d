using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>Turns hits of aliases into mentions: the longest at a place, in the right spelling, with context where it is needed.</summary>
public sealed class MentionFinder
{
    private readonly TopicProfile _profile;
    private readonly int _subject;
    private readonly int _goods;

    public MentionFinder(TopicProfile profile)
    {
        _profile = profile;
        _subject = profile.Vocabulary.Section("topic.subject");
        _goods = profile.Vocabulary.Section("topic.goods");
    }

    public void Find(ReadArticle article, List<PhraseHit> hits, TermFilter terms)
    {
        var hasContext = article.Terms.Exists(t => t.Section == _subject || t.Section == _goods);
        var language = _profile.Languages.IndexOf(article.Language);
        var isSure = false;
        foreach (var hit in hits)
        {
            if (hit.Entry.Meaning < 0 && (hit.Entry.Language == PhraseEntry.AnyLanguage || hit.Entry.Language == language)
                && !article.Publisher.Contains(hit.Start) && !terms.IsIgnored(hit) && UnspacedName.IsWhole(article.Text, hit))
            {
                var (organisation, alias) = _profile.Vocabulary.AliasOf(hit.Entry.Meaning);
                if (HasSpelling(article, hit, alias) && (!alias.NeedsContext || hasContext || isSure))
                {
                    isSure |= !alias.NeedsContext;
                    Add(article.Mentions, new Mention(hit.Start, hit.End, organisation));
                }
            }
        }
    }

    // Hits come in order of their start, so an overlap is always with the last one.
    private static void Add(List<Mention> mentions, Mention mention)
    {
        if (mentions.Count > 0 && mentions[^1].End > mention.Start)
        {
            if (mentions[^1].End - mentions[^1].Start >= mention.End - mention.Start)
            {
                return;
            }

            mentions.RemoveAt(mentions.Count - 1);
        }

        mentions.Add(mention);
    }

    private static bool HasSpelling(ReadArticle article, PhraseHit hit, OrganisationAlias alias)
    {
        if (!alias.IsExact)
        {
            return true;
        }

        var source = article.FieldText(article.SentenceAt(hit.Start).Field);
        var origin = article.Text.OriginOf(hit.Start);
        return source.AsSpan(origin).StartsWith(alias.Text, StringComparison.Ordinal);
    }
}
