using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>Gigawatts and dollars by month.</summary>
public sealed record TotalsModel
{
    public required TotalsFilter Filter { get; init; }

    public required DealTotals Totals { get; init; }

    /// <summary>What is plotted: the company that is asked for, else all together.</summary>
    public required CompanyTotals Shown { get; init; }

    /// <summary>A company without deals in the period has months without deals.</summary>
    public static TotalsModel Of(TotalsFilter filter, DealTotals totals) => new()
    {
        Filter = filter,
        Totals = totals,
        Shown = filter.Company.Length == 0
            ? totals.All
            : totals.Companies.FirstOrDefault(one => string.Equals(one.Company, filter.Company, StringComparison.OrdinalIgnoreCase))
                ?? CompanyTotals.Of(filter.Company, totals.Months, []),
    };

    /// <summary>What is exported: the rows of the company that is asked for, else of all together and of each.</summary>
    public IReadOnlyList<CompanyTotals> Exported => Filter.Company.Length == 0 ? [Totals.All, .. Totals.Companies] : [Shown];
}
