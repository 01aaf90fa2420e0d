using System.Globalization;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>A month in the words of a language, or as programs read it.</summary>
internal static class MonthText
{
    /// <summary>Such as "2026-03" (ISO 8601).</summary>
    public static string Code(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Such as "March 2026".</summary>
    public static string Long(DateOnly month, string language) => month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo(language));

    /// <summary>Such as "Mar 26".</summary>
    public static string Short(DateOnly month, string language) => month.ToString("MMM yy", CultureInfo.GetCultureInfo(language));
}
