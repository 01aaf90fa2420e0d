using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Languages;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Text;

/// <summary>English is the pattern: what it has, every language needs.</summary>
public sealed class LanguageCompletenessTests
{
    // Idioms and currencies are each language's own.
    private static readonly string[] s_optional = ["cues.ignore", "facts.currency"];

    private static readonly LanguageFolders s_languages = LanguageFolders.Read(DataFiles.Embedded(), "ai-chips");

    public static TheoryData<string> Codes => [.. s_languages.Codes];

    [Fact]
    public void Languages_Shipped_HoldTheElevenPromised() =>
        new[] { "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh" }.Except(s_languages.Codes).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Language_EachSectionOfEnglish_HasPhrases(string code) =>
        Missing(s_languages, code).ShouldBeEmpty($"Text/Languages/{code} lacks these sections");

    [Fact]
    public void Missing_FolderThatWasOnlyBegun_NamesEachSectionThatItLacks()
    {
        DataFile[] begun =
        [
            .. DataFiles.Embedded(),
            new("Text/Languages/sv/words.txt", "[common]\noch, att, det\n"),
            new("Text/Languages/sv/relations.txt", "[supply]\nlevererar\n[order]\n"),
            new("Text/Languages/sv/topics/batteries.txt", "[subject]\nbatterier\n"),
        ];

        var missing = Missing(LanguageFolders.Read(begun, "ai-chips"), "sv");

        missing.ShouldContain("words.decimal");
        missing.ShouldContain("relations.order");
        missing.ShouldContain("cues.deny");
        missing.ShouldContain("facts.magnitude");
        missing.ShouldContain("topic.subject");
        missing.ShouldNotContain("relations.supply");
        missing.ShouldNotContain("words.common");
    }

    // A magnitude or a unit without its number would make an amount of nothing.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Language_Numbers_HaveTheirValues(string code) =>
        s_languages.Phrases.Where(p => p.Code == code && p.Meaning is "facts.magnitude" or "facts.number" or "facts.watt")
            .Where(p => p.Phrase.Value <= 0).Select(p => $"{p.Code} {p.Meaning} {p.Phrase.Phrase}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Language_Months_AreTwelve(string code) =>
        s_languages.Phrases.Where(p => p.Code == code && p.Meaning == "facts.month").Select(p => p.Phrase.Value).Distinct().Order()
            .ShouldBe(Enumerable.Range(1, 12).Select(m => (double)m));

    private static List<string> Missing(LanguageFolders languages, string code) =>
        [.. SectionsOf(languages, "en").Except(SectionsOf(languages, code), StringComparer.Ordinal)
            .Where(s => !s_optional.Any(o => s.StartsWith(o, StringComparison.Ordinal)))];

    private static IEnumerable<string> SectionsOf(LanguageFolders languages, string code) =>
        languages.Phrases.Where(p => p.Code == code).Select(p => p.Meaning).Distinct(StringComparer.Ordinal);
}
