namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Whether what is dealt in belongs to the topic.</summary>
public static class TopicSignals
{
    public static void Add(Head head, List<Signal> signals)
    {
        var sections = head.Sections;
        if (head.Level == TopicLevel.Nothing)
        {
            signals.Add(Signal.NoTopicInHead);
        }

        if (head.HasPair && head.HasRelation && head.HasMakerBehindFirst)
        {
            signals.Add(head.Tells(sections.Acquisition) || head.Tells(sections.Buy) ? Signal.TakesMaker : Signal.MakerWithRelation);
        }

        if (head.HasPair)
        {
            AddDealt(head, sections, signals);
        }

        if (head.Level == TopicLevel.Goods)
        {
            signals.Add(head.HasTradeParty ? Signal.GoodsWithTradeParty : Signal.GoodsWithoutField);
        }

        if (head.Level != TopicLevel.Subject && head.Tells(sections.OtherUse))
        {
            signals.Add(Signal.OtherUseWithoutSubject);
        }
    }

    private static void AddDealt(Head head, SignalSections sections, List<Signal> signals)
    {
        if (head.Tells(sections.Subject) && head.HasRelation)
        {
            signals.Add(Signal.SubjectWithRelation);
        }

        if (!head.HasTie)
        {
            return;
        }

        if (head.Tells(sections.Subject))
        {
            signals.Add(Signal.SubjectWithTie);
        }

        if (head.Tells(sections.Capacity))
        {
            signals.Add(Signal.CapacityWithTie);
        }

        if (head.Tells(sections.Goods))
        {
            signals.Add(Signal.GoodsWithTie);
        }
    }
}
