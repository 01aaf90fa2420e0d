using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>
/// Finds how far a sentence tells of the deal itself: to the end of the clause by which two organisations and a relation have been
/// named. What follows is consequence or comment ("…, sparking a rally", "…: is it a buy?").
/// </summary>
public sealed class FrameCore(TopicProfile profile)
{
    private const int LongestName = 40;

    private readonly bool[] _isRelation = profile.Vocabulary.SectionsUnder("relations.");
    private readonly bool[] _isTopic = profile.Vocabulary.SectionsUnder("topic.");
    private readonly bool[] _isSubject = profile.Vocabulary.SectionsAmong("topic.subject", "topic.capacity");
    private readonly int _aside = profile.Vocabulary.Section("cues.aside");

    public Span Find(ReadArticle article, Sentence sentence)
    {
        var core = ByClauses(article, sentence);
        foreach (var term in article.TermsIn(core))
        {
            if (term.Section == _aside && IsComplete(article, new Span(core.Start, term.Start)))
            {
                return new Span(core.Start, term.Start);
            }
        }

        return core;
    }

    /// <summary>
    /// The core, and the clause behind it where only that says what the deal is about: "英特尔与鸿海战略合作，携手推动 AI 机柜",
    /// "strike new, multibillion-dollar AI chip deal", "buys Taalas, a maker of custom chips".
    /// </summary>
    public Span FindWithTopic(ReadArticle article, Sentence sentence)
    {
        var core = Find(article, sentence);
        if (core.End >= sentence.End || HasTopic(article, core))
        {
            return core;
        }

        foreach (var clause in ClauseSplitter.Split(article.Text, sentence with { Start = core.End }))
        {
            return NamesSubject(article, clause) ? new Span(core.Start, clause.End) : core;
        }

        return core;
    }

    private bool HasTopic(ReadArticle article, Span span)
    {
        foreach (var term in article.TermsIn(span))
        {
            if (_isTopic[term.Section])
            {
                return true;
            }
        }

        return false;
    }

    // What stands bare behind the deal ("…, sparking a chip rally") is its consequence.
    private bool NamesSubject(ReadArticle article, Span clause)
    {
        foreach (var term in article.TermsIn(clause))
        {
            if (_isSubject[term.Section] && !article.IsRecalled(term.Start))
            {
                return true;
            }
        }

        return Script.IsUnspaced(article.Text[clause.Start]) && HasTopic(article, clause);
    }

    private bool IsComplete(ReadArticle article, Span span)
    {
        var mentions = article.MentionsIn(span);
        foreach (var mention in mentions)
        {
            if (mention.Organisation != mentions[0].Organisation)
            {
                return HasRelation(article, span, recalledToo: true);
            }
        }

        return false;
    }

    private Span ByClauses(ReadArticle article, Sentence sentence)
    {
        var related = false;
        var (first, named) = (int.MinValue, 0);
        var end = sentence.Start;
        foreach (var clause in ClauseSplitter.Split(article.Text, sentence))
        {
            if (related && named >= 2 && !IsListItem(article, clause))
            {
                return new Span(sentence.Start, end);
            }

            related |= HasRelation(article, clause, recalledToo: false);
            foreach (var mention in article.MentionsIn(clause))
            {
                if (mention.Organisation != first && !article.IsRecalled(mention.Start))
                {
                    named++;
                    first = first == int.MinValue ? mention.Organisation : first;
                }
            }

            end = clause.End;
        }

        return sentence.Span;
    }

    private bool HasRelation(ReadArticle article, Span span, bool recalledToo)
    {
        foreach (var term in article.TermsIn(span))
        {
            if (_isRelation[term.Section] && (recalledToo || !article.IsRecalled(term.Start)))
            {
                return true;
            }
        }

        return false;
    }

    // "…, CoreWeave" or "… and Oracle": hardly more than another name; or a list goes on with a name right behind the comma.
    private static bool IsListItem(ReadArticle article, Span clause)
    {
        var mentions = article.MentionsIn(clause);
        if (mentions.Length == 0)
        {
            return false;
        }

        // "A, B, and C plan": the clause before ends with a name too.
        var lead = mentions[0].Start - clause.Start;
        var isBehindComma = article.Text[clause.Start - 1] == ',';
        var before = article.MentionsIn(clause.Start - LongestName, clause.Start - 1);
        var isBehindName = isBehindComma && before.Length > 0 && before[^1].End == clause.Start - 1;
        return (lead <= 6 && clause.End - mentions[0].End <= 12) || (isBehindComma && lead <= 1) || (isBehindName && lead <= 5);
    }
}
