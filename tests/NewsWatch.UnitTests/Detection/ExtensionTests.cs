using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

/// <summary>A company, a language: data files alone.</summary>
public sealed class ExtensionTests
{
    private const string Weights = "Detection/Profiles/ai-chips/weights.txt";
    private const string Gazetteer = "Detection/Profiles/ai-chips/organisations.txt";

    [Fact]
    public void Detect_CompanyAddedToTheGazetteer_IsAPartyInEveryScript()
    {
        var before = DefaultDetector.Title("ノルドシリコン、NVIDIAとAI半導体の供給契約を締結", "ja");
        using var detector = With(new DataFile(Gazetteer, Shipped(Gazetteer) + "Nord Silikon | accelerator | NSIL | | ノルドシリコン; 노르드실리콘; Норд Силикон\n"));

        before.Deal?.Parties.ShouldNotContain("Nord Silikon");
        Parties(detector, "ja", "ノルドシリコン、NVIDIAとAI半導体の供給契約を締結").ShouldBe(["Nord Silikon", "Nvidia"]);
        Parties(detector, "ko", "노르드실리콘, 삼성전자와 AI 칩 위탁생산 계약 체결").ShouldBe(["Nord Silikon", "Samsung"]);
        Parties(detector, "ru", "OpenAI закупит у Норд Силикона ускорители для ИИ: контракт подписан").ShouldBe(["OpenAI", "Nord Silikon"]);
        Parties(detector, "en", "Nord Silikon signs deal with OpenAI to supply AI accelerators").ShouldBe(["Nord Silikon", "OpenAI"]);
    }

    [Fact]
    public void Detect_LanguageAddedAsAFolder_IsRecognisedAndRead()
    {
        using var detector = With(
            new DataFile("Text/Languages/sv/words.txt", "[common]\noch, att, det, som, ett, till, för, med, från, ska, har, inte, om, på, av\n[decimal]\ncomma\n"),
            new DataFile("Text/Languages/sv/relations.txt", "[supply]\nlevererar\n[order]\nbeställer\n[agreement]\navtal*\n[sign]\ntecknar\n[partnership]\nsamarbet*\n"),
            new DataFile("Text/Languages/sv/cues.txt", "[deny]\nförnekar\n[question]\nvarför\n[recall]\nefter\n"),
            new DataFile("Text/Languages/sv/facts.txt", "[magnitude]\nmiljarder = 1e9\n[currency.usd]\ndollar\n[watt]\ngigawatt = 1\n"),
            new DataFile("Text/Languages/sv/topics/ai-chips.txt", "[subject]\nai-acceleratorer, ai-chip*\n[capacity]\ndatacenter\n[field]\nai\n[goods]\nchip*\n"));

        var result = detector.Detect(new ArticleText { Id = "1", Title = "AMD och OpenAI tecknar avtal om ai-chip för 2,5 gigawatt som ska levereras till datacenter", Lang = "en" });

        result.Lang.ShouldBe("sv");
        result.Deal!.Parties.ShouldBe(["AMD", "OpenAI"]);
        result.Deal.CapacityGw.ShouldBe(2.5);
        detector.Detect(new ArticleText { Id = "2", Title = "Varför ai-chip från AMD har blivit dyra", Lang = "sv" }).Partnership.ShouldBeFalse();
    }

    [Fact]
    public void Load_WeightOfAWordThatNoListHoldsAnyMore_IsPassedOver() =>
        Should.NotThrow(() => With(new DataFile(Weights, Shipped(Weights) + "word:en:supply:gone = 1\n")).Dispose());

    [Fact]
    public void Load_WeightOfAnUnknownSection_NamesIt() =>
        Should.Throw<InvalidDataException>(() => With(new DataFile(Weights, "[weights]\ncore:cues.gone = 1\n"))).Message.ShouldContain("core:cues.gone");

    private static IReadOnlyList<string> Parties(PartnershipDetector detector, string language, string title) =>
        detector.Detect(new ArticleText { Id = "1", Title = title, Lang = language }).Deal?.Parties ?? [];

    private static string Shipped(string path) => DataFiles.Embedded().Single(f => f.Path == path).Content;

    private static PartnershipDetector With(params DataFile[] files) =>
        new(TopicProfile.Load([.. DataFiles.Embedded().Where(f => files.All(n => n.Path != f.Path)), .. files], "ai-chips"));
}
