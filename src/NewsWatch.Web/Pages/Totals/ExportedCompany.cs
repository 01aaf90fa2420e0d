using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>The months in which there are deals; no company is all together, where each deal counts once.</summary>
public sealed record ExportedCompany(string? Company, IReadOnlyList<ExportedMonth> Months)
{
    internal static ExportedCompany From(CompanyTotals totals) =>
        new(totals.Company, [.. totals.Months.Where(month => month.Deals > 0).Select(ExportedMonth.From)]);
}
