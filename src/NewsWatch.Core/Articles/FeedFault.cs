namespace NewsWatch.Core.Articles;

/// <summary>Why checks of a feed failed: one after the other for the same reason are one fault.</summary>
/// <param name="FirstUtc">The first of them.</param>
/// <param name="LastUtc">The last of them.</param>
/// <param name="Checks">How many failed so.</param>
/// <param name="Reason">One line.</param>
public sealed record FeedFault(DateTimeOffset FirstUtc, DateTimeOffset LastUtc, int Checks, string Reason)
{
    private const int MaxKept = 20;
    private const int MaxReason = 300;

    /// <summary>The history, latest first, with one more failed check; the oldest faults beyond a number are forgotten.</summary>
    public static IReadOnlyList<FeedFault> Add(IReadOnlyList<FeedFault> history, DateTimeOffset atUtc, string reason, bool goesOn)
    {
        var text = reason[..Math.Min(reason.Length, MaxReason)];
        return goesOn && history.Count > 0 && history[0] is var last && last.Reason == text
            ? [last with { LastUtc = atUtc, Checks = last.Checks + 1 }, .. history.Skip(1)]
            : [new FeedFault(atUtc, atUtc, 1, text), .. history.Take(MaxKept - 1)];
    }
}
