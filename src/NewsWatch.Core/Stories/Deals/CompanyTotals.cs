namespace NewsWatch.Core.Stories.Deals;

/// <summary>The deals of one company, or of all, month by month.</summary>
public sealed record CompanyTotals
{
    /// <summary>Null for all companies together.</summary>
    public string? Company { get; init; }

    /// <summary>Every month of the period, oldest first.</summary>
    public required IReadOnlyList<MonthSums> Months { get; init; }

    /// <summary>The whole period; its month is the first one.</summary>
    public required MonthSums Whole { get; init; }

    public static CompanyTotals Of(string? company, IReadOnlyList<DateOnly> months, IReadOnlyList<FiledDeal> deals)
    {
        var byMonth = deals.ToLookup(deal => deal.Month);
        return new CompanyTotals
        {
            Company = company,
            Months = [.. months.Select(month => MonthSums.Of(month, [.. byMonth[month]]))],
            Whole = MonthSums.Of(months[0], deals),
        };
    }
}
