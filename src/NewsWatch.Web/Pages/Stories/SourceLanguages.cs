using NewsWatch.Core.Text;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>The languages that sources are written in.</summary>
internal static class SourceLanguages
{
    /// <summary>Two letters each.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "fr", "de", "es", "it", "ja", "ko", "nl", "pt", "ru", "zh"];

    /// <summary>Its name in the reader's language; the code itself where a source is in none of them.</summary>
    public static string NameOf(string code, WordTable texts) => texts.Find($"source.{code}") ?? code;
}
