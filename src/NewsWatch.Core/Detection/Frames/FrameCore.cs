using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>
/// Finds how far a sentence tells of the deal itself: to the end of the clause by which two organisations and a relation have been
/// named. What follows is consequence or comment ("…, sparking a rally", "…: is it a buy?").
/// </summary>
public sealed class FrameCore
{
    private readonly bool[] _isRelation;
    private readonly int _aside;

    public FrameCore(TopicProfile profile)
    {
        _aside = profile.Vocabulary.Section("cues.aside");
        _isRelation = [.. profile.Vocabulary.Sections.Select(s => s.StartsWith("relations.", StringComparison.Ordinal))];
    }

    public Span Find(ReadArticle article, Sentence sentence)
    {
        var core = ByClauses(article, sentence);
        foreach (var term in article.Terms)
        {
            if (term.Section == _aside && core.Contains(term.Start) && IsComplete(article, new Span(core.Start, term.Start)))
            {
                return new Span(core.Start, term.Start);
            }
        }

        return core;
    }

    private bool IsComplete(ReadArticle article, Span span)
    {
        var first = article.Mentions.Find(m => span.Contains(m.Start));
        return first.End > 0
            && article.Mentions.Exists(m => span.Contains(m.Start) && m.Organisation != first.Organisation)
            && article.Terms.Exists(t => span.Contains(t.Start) && _isRelation[t.Section]);
    }

    private Span ByClauses(ReadArticle article, Sentence sentence)
    {
        var related = false;
        var (first, named) = (int.MinValue, 0);
        var complete = false;
        var end = sentence.End;
        foreach (var clause in ClauseSplitter.Split(article.Text, sentence))
        {
            if (complete && !IsListItem(article, clause))
            {
                return new Span(sentence.Start, end);
            }

            related |= article.Terms.Exists(t => clause.Contains(t.Start) && _isRelation[t.Section] && !article.IsRecalled(t.Start));
            foreach (var mention in article.Mentions)
            {
                if (clause.Contains(mention.Start) && mention.Organisation != first && !article.IsRecalled(mention.Start))
                {
                    named++;
                    first = first == int.MinValue ? mention.Organisation : first;
                }
            }

            complete = related && named >= 2;
            end = clause.End;
        }

        return new Span(sentence.Start, sentence.End);
    }

    // "…, CoreWeave" or "… and Oracle": hardly more than another name; or a list goes on with a name right behind the comma.
    private static bool IsListItem(ReadArticle article, Span clause)
    {
        var mention = article.Mentions.Find(m => clause.Contains(m.Start));
        return mention.End > 0 && ((mention.Start - clause.Start <= 6 && clause.End - mention.End <= 12) || (mention.Start - clause.Start <= 1 && article.Text[clause.Start - 1] == ','));
    }
}
