using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>
/// Finds organisations that no gazetteer lists, where the frame is clear and a listed one stands beside them: capitalised words at the
/// sentence's start before a relation word or "and" ("Acme Silicon and OpenAI sign"), or behind "startup", "firm", "maker".
/// </summary>
public sealed class UnknownNameFinder(TopicProfile profile)
{
    private const int MostWords = 3;
    private const int ShortestName = 3;

    private readonly int _company = profile.Vocabulary.Section("cues.company");
    private readonly int _common = profile.Vocabulary.Section("words.common");
    private readonly int _goods = profile.Vocabulary.Section("topic.goods");
    private readonly bool[] _isRelation = [.. profile.Vocabulary.Sections.Select(s => s.StartsWith("relations.", StringComparison.Ordinal))];
    private readonly List<Mention> _found = [];

    public void Find(ReadArticle article, List<PhraseHit> hits)
    {
        _found.Clear();
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Place != Place.Body && article.Mentions.Exists(m => sentence.Contains(m.Start)))
            {
                AtStart(article, hits, sentence);
                BesidePartner(article, hits, sentence);
                BehindCompany(article, hits, sentence);
            }
        }

        article.Mentions.AddRange(_found);
        article.Mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private void AtStart(ReadArticle article, List<PhraseHit> hits, Sentence sentence)
    {
        var end = NameEnd(article, hits, sentence.Start, sentence.End);
        if (end - sentence.Start >= ShortestName && (IsRelationAt(article, end + 1) || IsPartnerAt(article, end)))
        {
            Add(article, sentence, sentence.Start, end);
        }
    }

    // "Supermicro and Acme Systems sign": a listed name, a link, then the unknown one before what they do.
    private void BesidePartner(ReadArticle article, List<PhraseHit> hits, Sentence sentence)
    {
        foreach (var mention in article.Mentions)
        {
            var link = sentence.Contains(mention.Start) ? LinkEnd(article, mention.End, sentence.End) : mention.End;
            var end = link > mention.End ? NameEnd(article, hits, link, sentence.End) : link;
            if (end - link >= ShortestName && IsRelationAt(article, end + 1))
            {
                Add(article, sentence, link, end);
            }
        }
    }

    private static int LinkEnd(ReadArticle article, int start, int limit)
    {
        var first = start < limit && article.Text[start] == ' ' ? article.Text.Chars[(start + 1)..limit].IndexOf(' ') : -1;
        return first is > 0 and <= 3 && IsLink(article.Text.Chars[(start + 1)..(start + 1 + first)]) ? start + first + 2 : start;
    }

    private void BehindCompany(ReadArticle article, List<PhraseHit> hits, Sentence sentence)
    {
        foreach (var term in article.Terms)
        {
            if (term.Section == _company && sentence.Contains(term.Start) && term.End + 1 < sentence.End && article.Text[term.End] == ' ')
            {
                var end = NameEnd(article, hits, term.End + 1, sentence.End);
                if (end - term.End > ShortestName)
                {
                    Add(article, sentence, term.End + 1, end);
                }
            }
        }
    }

    private void Add(ReadArticle article, Sentence sentence, int start, int end) =>
        _found.Add(new Mention(start, end, article.Unknown(article.Quote(sentence.Field, start, end))));

    private bool IsRelationAt(ReadArticle article, int position) =>
        article.Terms.Exists(t => t.Start == position && _isRelation[t.Section]);

    // " and OpenAI", " & OpenAI", ", OpenAI", "-OpenAI".
    private static bool IsPartnerAt(ReadArticle article, int end) =>
        article.Mentions.Exists(m => m.Start > end && m.Start - end <= 5 && IsLink(article.Text.Chars[end..m.Start].Trim()));

    private static bool IsLink(ReadOnlySpan<char> gap) => gap is "and" or "&" or "et" or "und" or "y" or "e" or "en" or "и" or "-";

    /// <summary>The end of the run of capitalised words from a position on; the position itself where there is none.</summary>
    private int NameEnd(ReadArticle article, List<PhraseHit> hits, int start, int limit)
    {
        var (end, position) = (start, start);
        for (var word = 0; word < MostWords && position < limit && IsCapital(article, position) && !IsKnown(article, hits, position, word > 0); word++)
        {
            while (position < limit && (Script.IsSpacedWord(article.Text[position]) || article.Text[position] is '.' or '-'))
            {
                position++;
            }

            end = position;
            if (position >= limit || article.Text[position] != ' ')
            {
                break;
            }

            position++;
        }

        return end;
    }

    private static bool IsCapital(ReadArticle article, int position)
    {
        var sentence = article.Sentences.Find(s => s.Contains(position));
        return char.IsUpper(article.FieldText(sentence.Field)[article.Text.OriginOf(position)]);
    }

    // A word of the lists is no name, since titles write every word with a capital; but goods end many names ("Acme Silicon").
    private bool IsKnown(ReadArticle article, List<PhraseHit> hits, int position, bool inName)
    {
        foreach (var hit in hits)
        {
            if (position >= hit.Start && position < hit.End && !(inName && hit.Entry.Meaning == _goods) && (hit.Entry.Meaning == _common || hit.Entry.Language == PhraseEntry.AnyLanguage
                || profile.Languages.Codes[hit.Entry.Language] == article.Language || profile.Languages.Codes[hit.Entry.Language] == "en"))
            {
                return true;
            }
        }

        return false;
    }
}
