using System.Text.RegularExpressions;
using NewsWatch.UnitTests.Architecture;
using NewsWatch.Web.Pages.Texts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed partial class PageTextsTests
{
    public static TheoryData<string> Languages => [.. PageTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_AnyLanguage_HaveTheKeysOfEnglishAndTheirPlaces(string language)
    {
        var (own, english) = (PageTexts.Find(language)!, PageTexts.English);

        own.Keys.ShouldBe(english.Keys, ignoreOrder: true);
        own.Keys.Where(key => !PlacesIn(own[key]).SetEquals(PlacesIn(english[key]))).ShouldBeEmpty();
        own.Keys.Where(key => string.IsNullOrWhiteSpace(own[key]) && key != "group").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", 0, "0 feeds watched")]
    [InlineData("en", 1, "1 feed watched")]
    [InlineData("en", 2, "2 feeds watched")]
    [InlineData("fr", 0, "0 flux suivi")]
    [InlineData("fr", 1, "1 flux suivi")]
    [InlineData("fr", 2, "2 flux suivis")]
    public void Count_AnyNumber_TakesTheFormOfItsLanguage(string language, int number, string text) =>
        PageTexts.Find(language)!.Count("feeds.watched", number, number).ShouldBe(text);

    [Fact]
    public void Texts_EveryKeyThatAPageNames_Exists()
    {
        var folder = Path.Combine(SourceTree.Source.FullName, "NewsWatch.Web", "Pages");
        var named = Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => NamedKey().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value + (match.Value.Contains("Count", StringComparison.Ordinal) ? ".one" : ""))
            .ToList();

        named.ShouldNotBeEmpty();
        named.Where(key => PageTexts.English.Find(key) is null).ShouldBeEmpty();
    }

    private static HashSet<string> PlacesIn(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"[Tt]exts(?:\[|\.Fill\(|\.Count\()""([a-z0-9_.]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex NamedKey();
}
