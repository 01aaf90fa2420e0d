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

    public static MonthSums Of(DateOnly month, IReadOnlyCollection<FiledDeal> deals) => new()
    {
        Month = month,
        Announced = DealSum.Of(deals, DealStanding.Announced),
        Reported = DealSum.Of(deals, DealStanding.Reported),
        Over = DealSum.Of(deals, DealStanding.Over),
    };
}
