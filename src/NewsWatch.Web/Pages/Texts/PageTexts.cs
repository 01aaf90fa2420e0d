using NewsWatch.Core.Text;

namespace NewsWatch.Web.Pages.Texts;

/// <summary>The words of the pages in one language, read from the file of that language in Pages/Texts/Languages.</summary>
internal static class PageTexts
{
    private const string Fallback = "en";
    private static readonly Dictionary<string, WordTable> All = WordTable.ReadAll(typeof(PageTexts).Assembly, "Pages/Texts/Languages/");

    /// <summary>Two letters each, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. All.Keys.OrderByDescending(language => language == Fallback).ThenBy(language => language, StringComparer.Ordinal)];

    public static WordTable English => All[Fallback];

    /// <summary>Null where there are no words of this language or of its main tag ("fr-CA").</summary>
    public static WordTable? Find(string? language) =>
        language is null ? null : All.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant());
}
