using System.Text.RegularExpressions;
using NewsWatch.Core.Detection;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Rendering;

public sealed partial class WordsTests
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Keys_EveryLanguage_HasTheSame(string language) => Words.For(language).Keys.ShouldBe(Words.English.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_EveryLanguage_FillNoPlaceThatEnglishHasNot(string language)
    {
        var words = Words.For(language);

        // {2} of an amount counts thousands of millions, for languages that have no word for a million millions.
        foreach (var key in words.Keys.Where(key => !key.StartsWith("amount.", StringComparison.Ordinal)))
            Places(words[key]).ShouldBe(Places(Words.English[key]), key);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_EveryTypeStatusAndNotice_HaveWords(string language)
    {
        var words = Words.For(language);
        foreach (var type in Enum.GetNames<DealType>().Select(Wire)) words.Keys.ShouldContain($"type.{type}");
        foreach (var type in Enum.GetNames<DealType>().Select(Wire)) words.Keys.ShouldContain($"deal.{type}");
        foreach (var status in Enum.GetNames<DealStatus>().Select(Wire)) words.Keys.ShouldContain($"happened.{status}.many");
        foreach (var status in Enum.GetNames<DealStatus>().Select(Wire)) words.Keys.ShouldContain($"status.{status}");
        foreach (var kind in Enum.GetNames<NoticeKind>().Select(Wire)) words.Keys.ShouldContain($"notice.{kind}.text");
    }

    /// <summary>A quotation is shown with the fields that it states; one without words would be named in English.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_EveryFieldOfEvidence_HasWords(string language)
    {
        string[] fields = ["parties", "capacity_gw", "value", "stake_percent", "units", "starts", "share_moves", "terms_undisclosed"];
        foreach (var field in fields) Words.For(language).Keys.ShouldContain($"field.{field}");
    }

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("FR", "fr")]
    [InlineData("xx", "en")]
    [InlineData("", "en")]
    public void For_Language_FallsBackToEnglish(string language, string expected) => Words.For(language).Language.ShouldBe(expected);

    [Fact]
    public void List_Names_AreJoined()
    {
        Words.English.List(["A"]).ShouldBe("A");
        Words.English.List(["A", "B", "C"]).ShouldBe("A, B and C");
    }

    private static string Wire(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
