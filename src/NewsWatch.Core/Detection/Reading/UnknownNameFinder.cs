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
    private readonly bool[] _isRelation = profile.Vocabulary.SectionsUnder("relations.");
    private readonly KnownWords _known = new(profile);
    private readonly List<Mention> _found = [];

    public void Find(ReadArticle article, List<PhraseHit> hits)
    {
        _found.Clear();
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Place != Place.Body && article.MentionsIn(sentence.Span).Length > 0)
            {
                AtStart(article, hits, sentence);
                BesidePartner(article, hits, sentence);
                BehindCompany(article, hits, sentence);
            }
        }

        if (_found.Count > 0)
        {
            article.Mentions.AddRange(_found);
            article.Mentions.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private void AtStart(ReadArticle article, List<PhraseHit> hits, Sentence sentence)
    {
        var end = NameEnd(article, hits, sentence, sentence.Start);
        if (end - sentence.Start >= ShortestName && (IsRelationAt(article, end + 1) || IsPartnerAt(article, end)))
        {
            Add(article, sentence, sentence.Start, end);
        }
    }

    // "Supermicro and Acme Systems sign": a listed name, a link, then the unknown one before what they do.
    private void BesidePartner(ReadArticle article, List<PhraseHit> hits, Sentence sentence)
    {
        foreach (var mention in article.MentionsIn(sentence.Span))
        {
            var link = LinkEnd(article, mention.End, sentence.End);
            var end = link > mention.End ? NameEnd(article, hits, sentence, link) : link;
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
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == _company && term.End + 1 < sentence.End && article.Text[term.End] == ' ')
            {
                var end = NameEnd(article, hits, sentence, term.End + 1);
                if (end - term.End > ShortestName)
                {
                    Add(article, sentence, term.End + 1, end);
                }
            }
        }
    }

    private void Add(ReadArticle article, Sentence sentence, int start, int end) =>
        _found.Add(new Mention(start, end, article.Unknown(article.Quote(sentence.Field, start, end))));

    private bool IsRelationAt(ReadArticle article, int position)
    {
        foreach (var term in article.TermsIn(position, position + 1))
        {
            if (_isRelation[term.Section])
            {
                return true;
            }
        }

        return false;
    }

    // " and OpenAI", " & OpenAI", ", OpenAI", "-OpenAI".
    private static bool IsPartnerAt(ReadArticle article, int end)
    {
        var next = article.MentionsIn(end + 1, end + 6);
        return next.Length > 0 && IsLink(article.Text.Chars[end..next[0].Start].Trim());
    }

    private static bool IsLink(ReadOnlySpan<char> gap) =>
        gap is "and" or "&" or "et" or "und" or "y" or "e" or "en" or "и" or "-" or "x";

    /// <summary>The end of the run of capitalised words from a position on; the position itself where there is none.</summary>
    private int NameEnd(ReadArticle article, List<PhraseHit> hits, Sentence sentence, int start)
    {
        var (end, position) = (start, start);
        var source = article.FieldText(sentence.Field);
        for (var word = 0; word < MostWords && position < sentence.End; word++)
        {
            if (!char.IsUpper(source[article.Text.OriginOf(position)]) || _known.Stands(article, hits, position, word > 0))
            {
                break;
            }

            while (position < sentence.End && (Script.IsSpacedWord(article.Text[position]) || article.Text[position] is '.' or '-'))
            {
                position++;
            }

            end = position;
            if (position >= sentence.End || article.Text[position] != ' ')
            {
                break;
            }

            position++;
        }

        return end;
    }
}
