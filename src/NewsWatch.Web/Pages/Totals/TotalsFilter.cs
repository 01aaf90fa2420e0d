using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>What the address of the totals asks for.</summary>
public sealed record TotalsFilter
{
    public const string Path = "/totals";
    private const int MaxCompany = 200;
    private const int Year = 12;

    /// <summary>How many months back, this one included.</summary>
    public static IReadOnlyList<int> Spans { get; } = [6, Year, 24, 36];

    public int Months { get; private init; } = Year;

    /// <summary>Empty for all together.</summary>
    public string Company { get; private init; } = "";

    public static string PathOf(string company) => new TotalsFilter { Company = company }.Address();

    /// <exception cref="BadParameterException">The number of months is none of those that are allowed, or the name is too long.</exception>
    public static TotalsFilter Of(IQueryCollection query)
    {
        var company = query["company"].ToString().Trim();
        if (company.Length > MaxCompany) throw new BadParameterException("company", $"{company[..20]}…", string.Create(CultureInfo.InvariantCulture, $"at most {MaxCompany} characters"));
        return new TotalsFilter { Months = MonthsOf(query["months"].ToString().Trim()), Company = company };
    }

    /// <summary>The page with these filters, or one of its exports ("csv", "json").</summary>
    public string Address(string? export = null)
    {
        KeyValuePair<string, string?>[] parts = [new("months", Months == Year ? null : Months.ToString(CultureInfo.InvariantCulture)), new("company", Company)];
        return $"{Path}{(export is null ? "" : $".{export}")}{QueryString.Create(parts.Where(part => part.Value is { Length: > 0 })).ToUriComponent()}";
    }

    private static int MonthsOf(string text)
    {
        if (text.Length == 0) return Year;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && Spans.Contains(months)
            ? months
            : throw new BadParameterException("months", text, $"one of {string.Join(", ", Spans)}");
    }
}
