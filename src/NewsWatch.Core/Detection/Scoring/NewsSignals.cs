namespace NewsWatch.Core.Detection.Scoring;

/// <summary>
/// What a reader takes for the news at a glance: two parties, what they do, about the topic, and nothing that sounds like comment.
/// </summary>
public static class NewsSignals
{
    public static void Add(Head head, List<Signal> signals)
    {
        var against = head.CountShown(head.Sections.IsAgainst);
        if (against > 0)
        {
            signals.Add(against switch { 1 => Signal.OneCueAgainst, 2 => Signal.TwoCuesAgainst, _ => Signal.ManyCuesAgainst });
        }

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
}
