namespace NewsWatch.Core.Stories.Deals;

/// <summary>How many deals there are, and the sums of what those say that state it.</summary>
public sealed record DealSum(int Deals, double CapacityGw, double ValueUsd)
{
    public static readonly DealSum None = new(0, 0, 0);

    public static DealSum Of(IEnumerable<FiledDeal> deals) => deals.Aggregate(
        None, (sum, deal) => new DealSum(sum.Deals + 1, sum.CapacityGw + (deal.Deal.CapacityGw ?? 0), sum.ValueUsd + (deal.Deal.ValueUsd ?? 0)));
}
