using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Bakery and dairy sign supply agreement")]
    [InlineData("Nvidia celebrates thirty happy years")]
    public void Detect_NothingFound_StillTellsLanguageAndOrganisations(string title)
    {
        var steps = DefaultDetector.Title(title, "en").Steps;

        steps[0].ShouldBe(new DetectionStep("language", "en"));
        steps.ShouldContain(s => s.Rule == "organisations" || s.Rule == "organisation");
    }

    [Fact]
    public void Detect_NameWithoutAFrame_SaysThatNoSentenceJoinsOrganisations() =>
        DefaultDetector.Title("Nvidia celebrates thirty happy years", "en").Steps.ShouldContain(s => s.Rule == "frame" && s.Finding.StartsWith("none"));

    [Fact]
    public void Detect_RivalAndRecalledDeal_AreSetAsideByTheirRules()
    {
        var result = DefaultDetector.Title("Google signs AI chip deal with Meta to challenge Nvidia", "en", "The pact comes after Meta signed with AMD last month.");

        result.Steps.ShouldContain(new DetectionStep("set aside", "Nvidia: only a rival"));
        result.Steps.ShouldContain(s => s.Rule == "recalled" && s.Finding.Contains("AMD"));
    }

    [Fact]
    public void Detect_WronglyDeclaredLanguage_NamesBoth() =>
        DefaultDetector.Title("OpenAI und Broadcom entwickeln gemeinsam KI-Beschleuniger für die Rechenzentren der Zukunft", "en")
            .Steps[0].Finding.ShouldBe("de (declared: en)");
}
