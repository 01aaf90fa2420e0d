namespace NewsWatch.Core.Stories.Deals;

/// <summary>The deals of one month, or of several together, with what is announced apart from what is reported and from what is over.</summary>
public sealed record MonthSums
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required DealSum Announced { get; init; }

    public required DealSum Reported { get; init; }

    public required DealSum Over { get; init; }

    public int Deals => Announced.Deals + Reported.Deals + Over.Deals;

    public DealSum this[DealStanding standing] => standing switch
    {
        DealStanding.Announced => Announced,
        DealStanding.Reported => Reported,
        _ => Over,
    };

    public static MonthSums Of(DateOnly month, IEnumerable<FiledDeal> deals)
    {
        var byStanding = deals.ToLookup(deal => deal.Standing);
        return new MonthSums
        {
            Month = month,
            Announced = DealSum.Of(byStanding[DealStanding.Announced]),
            Reported = DealSum.Of(byStanding[DealStanding.Reported]),
            Over = DealSum.Of(byStanding[DealStanding.Over]),
        };
    }
}
