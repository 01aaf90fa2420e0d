namespace NewsWatch.Core.Detection.Scoring;

/// <summary>
/// What a reader takes for the news at a glance: two parties, what they do, about the topic, and nothing that sounds like comment.
/// </summary>
public static class NewsSignals
{
    public static void Add(Head head, List<Signal> signals)
    {
        var against = head.CountTold(head.Sections.IsAgainst);
        if (against > 0)
        {
            signals.Add(against switch { 1 => Signal.OneCueAgainst, 2 => Signal.TwoCuesAgainst, _ => Signal.ManyCuesAgainst });
        }

        AddPlaced(head, signals);
        if (!head.HasRelation || !head.HasPair || head.Frame!.Sentence.Start != head.Sentence.Start)
        {
            return;
        }

        var onTopic = head.Level is TopicLevel.Subject or TopicLevel.Capacity || (head.Level != TopicLevel.Nothing && head.HasTradeParty);
        signals.Add(onTopic ? Signal.NewsFrame : Signal.NewsFrameOffTopic);
        if (onTopic && against == 0)
        {
            signals.Add(Signal.CleanNewsFrame);
        }

        if (against == 0 && head.CountParties(head.Article.Profile.TradeRoles) >= 2)
        {
            signals.Add(Signal.CleanTradePair);
        }
    }

    // Purpose and consequence stand behind the deal ("… to train its models"): a cue there says less than one before or within it.
    private static void AddPlaced(Head head, List<Signal> signals)
    {
        if (!head.HasPair || head.Frame!.Sentence.Start != head.Sentence.Start)
        {
            return;
        }

        var (begin, end) = (head.Frame.Parties[0].Start, head.DealEnd());
        var (before, within, behind) = (0, 0, 0);
        foreach (var term in head.Article.TermsIn(head.Core))
        {
            if (head.Sections.IsAgainst[term.Section] && !head.Article.IsRecalled(term.Start))
            {
                before += term.Start < begin ? 1 : 0;
                within += term.Start >= begin && term.Start < end ? 1 : 0;
                behind += term.Start >= end ? 1 : 0;
            }
        }

        if (before > 0)
        {
            signals.Add(Signal.CueBeforeDeal);
        }

        if (within > 0)
        {
            signals.Add(within > 1 ? Signal.CuesInDeal : Signal.CueInDeal);
        }

        if (behind > 0)
        {
            signals.Add(Signal.CueBehindDeal);
        }

        if (before + within == 0 && head.HasRelation)
        {
            signals.Add(Signal.CleanDeal);
        }
    }
}
