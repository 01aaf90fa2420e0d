using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>How many take part, and how they stand to each other and to the relation.</summary>
public static class PartySignals
{
    private const int Close = 40;
    private const int Joined = 6;

    public static void Add(Head head, List<Signal> signals)
    {
        signals.Add((head.Frame?.Parties.Count ?? 0) switch
        {
            0 => Signal.NoParty,
            1 => Signal.OneParty,
            2 => Signal.TwoParties,
            3 => Signal.ThreeParties,
            _ => Signal.ManyParties,
        });
        if (head.Frame is not { } frame)
        {
            return;
        }

        if (frame.Sentence.Start != head.Sentence.Start)
        {
            signals.Add(Signal.FrameNotInTitle);
        }

        if (frame.Parties[0].Start - frame.Sentence.Start <= 2)
        {
            signals.Add(Signal.BeginsWithParty);
        }

        if (frame.Parties.Any(static p => p.Organisation < 0))
        {
            signals.Add(Signal.UnknownParty);
        }

        if (head.HasPair)
        {
            AddPair(head, frame.Parties[0], frame.Parties[1], signals);
        }
    }

    private static void AddPair(Head head, Mention first, Mention second, List<Signal> signals)
    {
        var gap = second.Start - first.End;
        signals.Add(gap <= Close ? Signal.PartiesClose : Signal.PartiesFar);
        if (head.TellsWithin(first.End, second.Start, head.Sections.IsRelation))
        {
            signals.Add(Signal.RelationBetweenParties);
        }

        if (head.TellsWithin(first.End, second.Start, head.Sections.IsTie))
        {
            signals.Add(Signal.TieBetweenParties);
        }

        if (!head.HasRelation)
        {
            signals.Add(Signal.NoRelation);
        }

        if (gap <= Joined && first.Start - head.Sentence.Start <= 2)
        {
            signals.Add(Signal.JointSubject);
        }

        // "A and B …": both stand together before what they do.
        if (gap <= Joined && first.Start - head.Sentence.Start <= Close
            && head.TellsWithin(second.End, head.Core.End, head.Sections.IsRelation))
        {
            signals.Add(Signal.PairThenRelation);
        }

        // "A signs …": the relation follows the first party at once.
        if (head.TellsWithin(first.End, Math.Min(second.Start, first.End + (Close / 2)), head.Sections.IsRelation))
        {
            signals.Add(Signal.PartyThenRelation);
        }
    }
}
