using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>How the head tells its news: with sums, hedges, questions, lists, or as advice.</summary>
public static class MannerSignals
{
    public static void Add(Head head, List<Signal> signals)
    {
        var sections = head.Sections;
        AddFigures(head, signals);
        if (head.HasTie && (head.Tells(sections.Report) || head.Tells(sections.Talks)))
        {
            signals.Add(Signal.HedgedWithTie);
        }

        if (!head.HasTie && head.Tells(sections.Market))
        {
            signals.Add(Signal.MarketWithoutTie);
        }

        AddMarks(head, signals);
        if (RecallsRelation(head))
        {
            signals.Add(Signal.RecalledRelation);
        }

        if (IsAdvice(head))
        {
            signals.Add(Signal.AdviceForInvestors);
        }

        if (CountRivalry(head) >= 2)
        {
            signals.Add(Signal.ManyRivals);
        }

        if (BeginsWithPossessive(head))
        {
            signals.Add(Signal.PossessiveBeforeDeal);
        }

        if (head.Article.Sentences.Count == 1)
        {
            signals.Add(Signal.OnlyTitle);
        }
    }

    private static void AddFigures(Head head, List<Signal> signals)
    {
        if (HasMoney(head))
        {
            signals.Add(Signal.MoneyInHead);
        }

        if (head.Tells(head.Sections.Watt))
        {
            signals.Add(Signal.WattsInHead);
        }
    }

    private static void AddMarks(Head head, List<Signal> signals)
    {
        var chars = head.Article.Text.Chars;
        if (chars[head.Core.Start..head.Core.End].Contains('?'))
        {
            signals.Add(Signal.QuestionMark);
        }

        if (chars[head.Core.End..Math.Max(head.Core.End, head.Sentence.End)].Contains('?'))
        {
            signals.Add(Signal.QuestionBehind);
        }

        // Evening papers join their headlines by semicolons.
        if (head.Sentence.Place == Place.Title && chars[head.Sentence.Start..head.Sentence.End].Count(';') >= 2)
        {
            signals.Add(Signal.ListOfNews);
        }
    }

    private static bool RecallsRelation(Head head)
    {
        foreach (var term in head.Article.TermsIn(head.Core))
        {
            if (head.Sections.IsRelation[term.Section] && head.Article.IsRecalled(term.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAdvice(Head head)
    {
        foreach (var term in head.Article.TermsIn(head.Article.Publisher))
        {
            if (term.Section == head.Sections.Investor)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountRivalry(Head head)
    {
        var count = 0;
        foreach (var term in head.Article.TermsIn(head.Core))
        {
            count += term.Section == head.Sections.Rivalry ? 1 : 0;
        }

        return count;
    }

    // "Nvidia's OpenAI deal shows": the deal is the subject of the sentence, not its news.
    private static bool BeginsWithPossessive(Head head)
    {
        foreach (var mention in head.Article.MentionsIn(head.Core.Start, Math.Min(head.Core.End, head.Core.Start + 12)))
        {
            if (mention.End + 1 < head.Core.End && head.Article.Text[mention.End] == '\'' && head.Article.Text[mention.End + 1] == 's')
            {
                return true;
            }
        }

        return false;
    }

    // A currency counts beside a number only: most of its signs are parts of other words.
    private static bool HasMoney(Head head)
    {
        foreach (var term in head.Article.TermsIn(head.Core))
        {
            if (head.Sections.IsCurrency[term.Section]
                && ((term.Start > head.Core.Start && IsAmount(head, term.Start - 1))
                    || (term.End < head.Core.End && char.IsAsciiDigit(head.Article.Text[term.End]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAmount(Head head, int position)
    {
        if (char.IsAsciiDigit(head.Article.Text[position]))
        {
            return true;
        }

        foreach (var term in head.Article.TermsIn(position - 24, position + 1))
        {
            if (term.Section == head.Sections.Magnitude && term.End >= position && term.End <= position + 1)
            {
                return true;
            }
        }

        return false;
    }
}
