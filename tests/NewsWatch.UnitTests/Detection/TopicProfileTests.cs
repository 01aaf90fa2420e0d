using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

/// <summary>A second topic, supplies of batteries, made of data files alone.</summary>
public sealed class TopicProfileTests
{
    private const string Folder = "Detection/Profiles/batteries/";

    private static readonly Lazy<PartnershipDetector> s_batteries = new(() => new PartnershipDetector(TopicProfile.Load(
    [
        .. DataFiles.Embedded(),
        new("Text/Languages/en/topics/batteries.txt", "[subject]\nbattery cells, batteries, cathode*\n[capacity]\ngigawatt-hours\n[field]\nelectric\n[goods]\nlithium\n[other_use]\ntoys\n"),
        new("Text/Languages/fr/topics/batteries.txt", "[subject]\nbatterie*, cellules\n[capacity]\ngigawattheures\n[field]\nélectrique*\n[goods]\nlithium\n[other_use]\njouets\n"),
        new(Folder + "organisations.txt", "CATL | maker | | | 宁德时代\nNorthvolt | maker | | |\nVolvo | carmaker | | |\nRenault | carmaker | | |\nAmpere | carmaker | | Renault | ?=Ampere\n"),
        new(Folder + "subject.txt", "[subject]\nlfp cells, nmc\n"),
        new(Folder + "deal-types.txt", "[investment]\ninvestment\n[supply]\nsupply, order\n[partnership]\npartnership, agreement, sign\n"),
        new(Folder + "roles.txt", "[core]\nmaker\n[trade]\nmaker, carmaker\n"),
        new(Folder + "weights.txt", "[weights]\nsignal:Bias = -2\nsignal:NewsFrame = 4\ncore:cues.opinion = -3\ncore:cues.question = -3\n"),
    ],
    "batteries")));

    [Fact]
    public void Load_SecondProfileOfDataFilesAlone_DetectsItsOwnTopic()
    {
        var result = Detect("CATL to supply Volvo with LFP cells for trucks in $2 billion deal");

        result.Deal!.Parties.ShouldBe(["CATL", "Volvo"]);
        result.Deal.Type.ShouldBe(DealType.Supply);
        result.Deal.Value.ShouldBe(new Money(2_000_000_000, "USD", null));
        result.Deal.Subject.ShouldBe("LFP cells");
    }

    [Theory]
    [InlineData("Northvolt denies talks with Volvo to supply batteries", DealStatus.Denied)]
    [InlineData("Renault ends battery cells supply agreement with Northvolt over batteries", DealStatus.Ended)]
    [InlineData("Renault in talks with CATL to order batteries, sources say", DealStatus.Reported)]
    public void Detect_StatusOfADealOfTheSecondTopic_IsRead(string title, DealStatus status) => Detect(title).Status.ShouldBe(status);

    [Fact]
    public void Detect_OtherLanguagesOfTheSecondTopic_AreReadToo() =>
        Detect("CATL fournira à Renault des batteries LFP", "fr").Deal!.Parties.ShouldBe(["CATL", "Renault"]);

    [Theory]
    [InlineData("OpenAI and Broadcom sign AI chip deal")]
    [InlineData("Why CATL and Volvo batteries deal is a risk")]
    [InlineData("Volvo recalls cars over batteries")]
    public void Detect_WhatIsNoDealOfTheSecondTopic_IsNone(string title) => Detect(title).Partnership.ShouldBeFalse();

    [Fact]
    public void Detect_ByTheShippedProfile_KnowsNothingOfBatteries() =>
        DefaultDetector.Title("CATL to supply Volvo with LFP cells for trucks", "en").Partnership.ShouldBeFalse();

    [Fact]
    public void Load_UnknownProfile_NamesTheMissingFile() =>
        Should.Throw<InvalidDataException>(() => TopicProfile.Load(DataFiles.Embedded(), "nothing")).Message.ShouldContain("Detection/Profiles/nothing/");

    private static DetectionResult Detect(string title, string language = "en") =>
        s_batteries.Value.Detect(new ArticleText { Id = "1", Title = title, Lang = language });
}
