namespace NewsWatch.Web.Pages.Totals;

/// <summary>
/// Totals for programs: the period by its first and last month, whether all of its deals were looked at, then all together and each company.
/// </summary>
public sealed record TotalsExport(string FirstMonth, string LastMonth, bool Complete, IReadOnlyList<ExportedCompany> Totals)
{
    internal static TotalsExport From(TotalsModel model) => new(
        MonthText.Code(model.Totals.Months[0]),
        MonthText.Code(model.Totals.Months[^1]),
        !model.Totals.IsCut,
        [.. model.Exported.Select(ExportedCompany.From)]);
}
