using System.Globalization;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>Totals as comma-separated values: a row for each company, month and standing that has deals; no company is all together.</summary>
internal static class TotalsTable
{
    public static string Write(IReadOnlyList<CompanyTotals> totals)
    {
        var table = new CsvText();
        table.Add("month", "company", "standing", "deals", "gigawatts", "dollars");
        foreach (var company in totals)
        {
            foreach (var month in company.Months) Add(table, company.Company ?? "", month);
        }

        return table.ToString();
    }

    private static void Add(CsvText table, string company, MonthSums month)
    {
        foreach (var standing in Enum.GetValues<DealStanding>())
        {
            var sum = month[standing];
            if (sum.Deals == 0) continue;
            var name = EnumParameter<DealStanding>.Names[(int)standing];
            table.Add(MonthText.Code(month.Month), company, name, Plain(sum.Deals), Plain(sum.CapacityGw), Plain(sum.ValueUsd));
        }
    }

    /// <summary>Never with an exponent, which spreadsheets round.</summary>
    private static string Plain(double figure) => figure.ToString("0.######", CultureInfo.InvariantCulture);
}
