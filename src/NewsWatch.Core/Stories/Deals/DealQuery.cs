using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Deals;

/// <summary>Which deals a graph is made of. A list that is empty asks for nothing.</summary>
public sealed record DealQuery
{
    /// <summary>Opened then or later; null for all.</summary>
    public DateTimeOffset? SinceUtc { get; init; }

    public IReadOnlyList<DealType> Types { get; init; } = [];

    public IReadOnlyList<DealStanding> Standings { get; init; } = [];

    public bool Fits(FiledDeal deal) =>
        (SinceUtc is not { } since || deal.OpenedUtc >= since)
        && (Types.Count == 0 || Types.Contains(deal.Deal.Type))
        && (Standings.Count == 0 || Standings.Contains(deal.Standing));
}
