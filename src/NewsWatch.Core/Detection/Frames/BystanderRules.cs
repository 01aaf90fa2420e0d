using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>Why an organisation that stands in the sentence of a deal may yet be no party: recalled, a rival, a backer.</summary>
public sealed class BystanderRules(TopicProfile profile)
{
    private const int RivalReach = 28;
    private const int ShareReach = 12;

    private readonly int _rivalry = profile.Vocabulary.Section("cues.rivalry");
    private readonly int _rival = profile.Vocabulary.Section("cues.rival");
    private readonly int _backed = profile.Vocabulary.Section("cues.backed");
    private readonly bool[] _isMarket = profile.Vocabulary.SectionsAmong("cues.market", "cues.rise", "cues.fall");
    private readonly bool[] _isRelation = profile.Vocabulary.SectionsUnder("relations.");

    /// <summary>The rule, or null where the mention may be a party.</summary>
    public string? RuleAgainst(ReadArticle article, Sentence sentence, Mention mention)
    {
        if (article.IsRecalled(mention.Start))
        {
            return "recalled news";
        }

        foreach (var term in article.TermsIn(mention.End, mention.End + 2))
        {
            if (term.Section == _backed)
            {
                return "only a backer or supplier";
            }

            // "Nvidia rival Groq": the name before is not the one that deals.
            if (term.Section == _rival)
            {
                return "only a rival";
            }
        }

        if (OnlyItsShareMoves(article, mention))
        {
            return "only its share moves";
        }

        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == _rivalry && IsRivalOf(article, term, mention))
            {
                return "only a rival";
            }
        }

        return null;
    }

    // "Nvidia slides on report that Meta may buy Google chips", "AMD shares jump after".
    private bool OnlyItsShareMoves(ReadArticle article, Mention mention)
    {
        var behind = article.TermsIn(mention.End, mention.End + ShareReach);
        return behind.Length > 0 && _isMarket[behind[0].Section] && !HasRelationUntilNextName(article, mention);
    }

    private bool HasRelationUntilNextName(ReadArticle article, Mention mention)
    {
        var next = article.MentionsIn(mention.End, int.MaxValue);
        foreach (var term in article.TermsIn(mention.End, next.Length > 0 ? next[0].Start : mention.End + ShareReach))
        {
            if (_isRelation[term.Section])
            {
                return true;
            }
        }

        return false;
    }

    // "to challenge Nvidia" before the name, "엔비디아 대신" right behind it.
    private bool IsRivalOf(ReadArticle article, Term rivalry, Mention mention)
    {
        if (rivalry.Start >= mention.End)
        {
            return rivalry.Start - mention.End <= 3 && Script.IsUnspaced(article.Text[rivalry.Start]);
        }

        return mention.Start - rivalry.End is >= 0 and <= RivalReach
            && !article.Text.Chars[rivalry.End..mention.Start].Contains(',') && !HasBetween(article, rivalry.End, mention.Start);
    }

    private bool HasBetween(ReadArticle article, int start, int end)
    {
        foreach (var mention in article.MentionsIn(start, end))
        {
            if (mention.End <= end)
            {
                return true;
            }
        }

        foreach (var term in article.TermsIn(start, end))
        {
            if (term.End <= end && _isRelation[term.Section])
            {
                return true;
            }
        }

        return false;
    }
}
