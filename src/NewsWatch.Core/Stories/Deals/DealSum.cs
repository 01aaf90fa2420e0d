namespace NewsWatch.Core.Stories.Deals;

/// <summary>How many deals there are, and the sums of what those say that state it.</summary>
public sealed record DealSum(int Deals, double CapacityGw, double ValueUsd)
{
    /// <summary>The deals of that standing, and the figures of that standing, which a firmer deal may have.</summary>
    public static DealSum Of(IReadOnlyCollection<FiledDeal> deals, DealStanding standing) => new(
        deals.Count(deal => deal.Standing == standing),
        deals.Sum(deal => deal.CapacityStanding == standing ? deal.Deal.CapacityGw ?? 0 : 0),
        deals.Sum(deal => deal.ValueStanding == standing ? deal.Deal.ValueUsd ?? 0 : 0));
}
