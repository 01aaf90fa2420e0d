using System.Globalization;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>The languages that sources are written in.</summary>
internal static class SourceLanguages
{
    /// <summary>Two letters each.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "fr", "de", "es", "it", "ja", "ko", "nl", "pt", "ru", "zh"];

    /// <summary>Its name in the reader's language.</summary>
    public static string NameOf(string code, string reader)
    {
        // The names of a culture come in the language of this thread alone; the files of the pages are few, so it is set for the moment.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader);
        try
        {
            return CultureInfo.GetCultureInfo(code).DisplayName;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
