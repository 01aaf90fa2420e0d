using NewsWatch.Core.Detection.Profiles;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>
/// Marks the parts of sentences that recall older news: from "after" to the clause's end, up to a marker that follows what it
/// recalls ("이어", "に続き"), and whole clauses told with a past time ("last month"), outside titles.
/// </summary>
public sealed class RecallFinder
{
    private readonly int _recall;
    private readonly int _recallAfter;
    private readonly int _past;

    public RecallFinder(TopicProfile profile)
    {
        _recall = profile.Vocabulary.Section("cues.recall");
        _recallAfter = profile.Vocabulary.Section("cues.recall_after");
        _past = profile.Vocabulary.Section("cues.past");
    }

    public void Find(ReadArticle article)
    {
        foreach (var sentence in article.Sentences)
        {
            FindIn(article, sentence);
        }
    }

    private void FindIn(ReadArticle article, Sentence sentence)
    {
        var goesOn = false;
        foreach (var clause in ClauseSplitter.Split(article.Text, sentence))
        {
            var recalled = RecalledPart(article, sentence, clause);
            if (recalled is null && goesOn && !BeginsWithMention(article, clause))
            {
                recalled = clause;
            }

            // Only a clause that recalls from its first words carries over into the clauses that hang on it.
            goesOn = recalled is { } part && part.Start - clause.Start < 8 && part.End == clause.End;
            if (recalled is { } span)
            {
                article.Recalled.Add(span);
            }
        }
    }

    private Span? RecalledPart(ReadArticle article, Sentence sentence, Span clause)
    {
        foreach (var term in article.TermsIn(clause))
        {
            if (term.Section == _recall)
            {
                return new Span(term.Start, clause.End);
            }

            if (term.Section == _recallAfter)
            {
                return new Span(clause.Start, term.End);
            }

            if (term.Section == _past && sentence.Place != Place.Title)
            {
                return clause;
            }
        }

        return null;
    }

    private static bool BeginsWithMention(ReadArticle article, Span clause) =>
        article.MentionsIn(clause.Start, Math.Min(clause.End, clause.Start + 24)).Length > 0;
}
