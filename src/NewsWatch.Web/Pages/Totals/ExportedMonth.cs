using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>The deals of a month ("2026-03"): announced, only reported, and denied or ended.</summary>
public sealed record ExportedMonth(string Month, ExportedSum Announced, ExportedSum Reported, ExportedSum Over)
{
    internal static ExportedMonth From(MonthSums sums) =>
        new(MonthText.Code(sums.Month), ExportedSum.From(sums.Announced), ExportedSum.From(sums.Reported), ExportedSum.From(sums.Over));
}
