using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>
/// Tells "buys start-up Lightmatter" and "buys Groq for $2 billion", where an organisation is what is taken, from "buys Nvidia chips"
/// and "buys chips from AMD", where it is the seller.
/// </summary>
public sealed class ObjectFinder(TopicProfile profile)
{
    private const int Beside = 2;
    private const int BeforePrice = 8;

    private readonly int _company = profile.Vocabulary.Section("cues.company");
    private readonly bool[] _isCurrency = profile.Vocabulary.SectionsUnder("facts.currency.");
    private readonly bool[] _isTopic = profile.Vocabulary.SectionsUnder("topic.");

    public bool IsTaken(ReadArticle article, Sentence sentence, int section)
    {
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == section && !article.IsRecalled(term.Start) && IsTakenBy(article, sentence, term))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTakenBy(ReadArticle article, Sentence sentence, Term verb)
    {
        var behind = article.MentionsIn(verb.End, sentence.End);
        if (behind.Length == 0 || Has(article, behind[0].End, behind[0].End + Beside, _isTopic))
        {
            return false;
        }

        return IsCalledCompany(article, verb.End, behind[0].Start)
            || (behind[0].Start - verb.End <= Beside
                && (sentence.End - behind[0].End <= Beside || Has(article, behind[0].End, behind[0].End + BeforePrice, _isCurrency)));
    }

    private bool IsCalledCompany(ReadArticle article, int start, int end)
    {
        foreach (var term in article.TermsIn(start, end))
        {
            if (term.Section == _company && end - term.End <= Beside)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ReadArticle article, int start, int end, bool[] sections)
    {
        foreach (var term in article.TermsIn(start, end))
        {
            if (sections[term.Section])
            {
                return true;
            }
        }

        return false;
    }
}
