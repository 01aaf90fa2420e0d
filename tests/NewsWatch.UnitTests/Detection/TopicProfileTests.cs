using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class TopicProfileTests
{
    [Fact]
    public void Load_SecondProfileOfDataFilesAlone_DetectsItsOwnTopic()
    {
        const string Folder = "Detection/Profiles/batteries/";
        DataFile[] files =
        [
            .. DataFiles.Embedded(),
            new("Text/Languages/en/topics/batteries.txt", "[subject]\nbattery cells, batteries\n[capacity]\ngigawatt-hours\n[field]\nelectric\n[goods]\nlithium\n[other_use]\ntoys\n"),
            new(Folder + "organisations.txt", "CATL | maker | | |\nVolvo | carmaker | | |\n"),
            new(Folder + "subject.txt", "[subject]\nlfp cells\n"),
            new(Folder + "deal-types.txt", "[supply]\nsupply, order\n[partnership]\npartnership, agreement, sign\n"),
            new(Folder + "roles.txt", "[core]\nmaker\n[trade]\nmaker, carmaker\n"),
            new(Folder + "weights.txt", "[weights]\nsignal:Bias = -2\nsignal:NewsFrame = 4\n"),
        ];
        using var detector = new PartnershipDetector(TopicProfile.Load(files, "batteries"));

        var deal = detector.Detect(new ArticleText { Id = "1", Title = "CATL to supply Volvo with LFP cells for trucks", Lang = "en" }).Deal;

        deal!.Parties.ShouldBe(["CATL", "Volvo"]);
        deal.Type.ShouldBe(DealType.Supply);
        detector.Detect(new ArticleText { Id = "2", Title = "OpenAI and Broadcom sign AI chip deal", Lang = "en" }).Partnership.ShouldBeFalse();
    }

    [Fact]
    public void Load_UnknownProfile_NamesTheMissingFile() =>
        Should.Throw<InvalidDataException>(() => TopicProfile.Load(DataFiles.Embedded(), "nothing")).Message.ShouldContain("Detection/Profiles/nothing/");
}
