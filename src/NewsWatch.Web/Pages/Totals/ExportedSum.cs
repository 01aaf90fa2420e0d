using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>How many deals, and what they state together.</summary>
public sealed record ExportedSum(int Deals, double Gigawatts, double Dollars)
{
    internal static ExportedSum From(DealSum sum) => new(sum.Deals, sum.CapacityGw, sum.ValueUsd);
}
