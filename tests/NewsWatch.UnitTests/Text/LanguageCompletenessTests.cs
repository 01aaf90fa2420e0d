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
    public void Languages_Shipped_AreTheElevenPromised() =>
        s_languages.Codes.ShouldBe(["de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Language_EachSectionOfEnglish_HasPhrases(string code)
    {
        var missing = SectionsOf("en").Except(SectionsOf(code), StringComparer.Ordinal)
            .Where(s => !s_optional.Any(o => s.StartsWith(o, StringComparison.Ordinal)));
        missing.ShouldBeEmpty($"Text/Languages/{code} lacks these sections");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Language_Months_AreTwelve(string code) =>
        s_languages.Phrases.Where(p => p.Code == code && p.Meaning == "facts.month").Select(p => p.Phrase.Value).Distinct().Order()
            .ShouldBe(Enumerable.Range(1, 12).Select(m => (double)m));

    private static IEnumerable<string> SectionsOf(string code) =>
        s_languages.Phrases.Where(p => p.Code == code).Select(p => p.Meaning).Distinct(StringComparer.Ordinal);
}
