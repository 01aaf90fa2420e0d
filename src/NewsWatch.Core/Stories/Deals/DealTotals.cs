namespace NewsWatch.Core.Stories.Deals;

/// <summary>Gigawatts and dollars by company and month. A deal counts in full for each of its companies, and once for all together.</summary>
public sealed record DealTotals
{
    /// <summary>The first day of each, oldest first, without a gap.</summary>
    public required IReadOnlyList<DateOnly> Months { get; init; }

    public required CompanyTotals All { get; init; }

    /// <summary>Those with deals in the period: most announced dollars first, then most announced gigawatts, then most deals.</summary>
    public required IReadOnlyList<CompanyTotals> Companies { get; init; }

    /// <summary>True where some of the deals are invented.</summary>
    public bool HoldsDemo { get; init; }

    /// <summary>So many months up to the last one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not even one month is asked for.</exception>
    public static DealTotals Of(IEnumerable<FiledDeal> deals, DateOnly lastMonth, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var last = new DateOnly(lastMonth.Year, lastMonth.Month, 1);
        var span = Enumerable.Range(0, months).Select(back => last.AddMonths(back - months + 1)).ToList();
        var within = deals.Where(deal => deal.Month >= span[0] && deal.Month <= last).ToList();
        var companies = within
            .SelectMany(deal => deal.Deal.Parties.Distinct(StringComparer.Ordinal).Select(party => (Party: party, Deal: deal)))
            .GroupBy(part => part.Party, part => part.Deal, StringComparer.Ordinal)
            .Select(group => CompanyTotals.Of(group.Key, span, [.. group]));
        return new DealTotals
        {
            Months = span,
            HoldsDemo = within.Exists(deal => deal.Demo),
            All = CompanyTotals.Of(null, span, within),
            Companies =
            [
                .. companies.OrderByDescending(one => one.Whole.Announced.ValueUsd).ThenByDescending(one => one.Whole.Announced.CapacityGw)
                    .ThenByDescending(one => one.Whole.Deals).ThenBy(one => one.Company, StringComparer.Ordinal),
            ],
        };
    }
}
