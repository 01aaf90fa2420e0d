using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

/// <summary>Weights of word sequences, in which roles and sections stand for names and words.</summary>
public sealed class WordSequenceTests
{
    private const string Weights = "Detection/Profiles/ai-chips/weights.txt";

    [Theory]
    [InlineData("en", "OpenAI orders AMD accelerators")]
    [InlineData("de", "OpenAI bestellt Beschleuniger bei AMD")]
    [InlineData("fr", "OpenAI commande des accélérateurs à AMD")]
    public void Detect_WeightOfARoleBeforeASection_CountsInEveryLanguage(string language, string title)
    {
        Score("gram:<lab> ~order = 6", language, title).ShouldBeGreaterThan(0.9);
        Score("gram:<memory> ~order = 6", language, title).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Detect_WeightOfAWordThatNoListHolds_CountsWhereItStands()
    {
        Score("gram:zanzibar = 6", "en", "OpenAI orders AMD accelerators for Zanzibar").ShouldBeGreaterThan(0.9);
        Score("gram:zanzibar = 6", "en", "OpenAI orders AMD accelerators").ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Detect_SequenceThatStandsTwice_CountsOnce() =>
        Score("gram:zanzibar = 2", "en", "OpenAI orders AMD accelerators for Zanzibar and Zanzibar").ShouldBeLessThan(0.5);

    [Fact]
    public void Detect_SequenceThatWeighsMost_IsNamedInWhy() =>
        Judge("gram:<lab> ~order = 6", "en", "OpenAI orders AMD accelerators").Why.ShouldContain("\"<lab> ~order\"");

    private static double Score(string weight, string language, string title) => Judge(weight, language, title).Score;

    private static DetectionResult Judge(string weight, string language, string title)
    {
        var weights = new DataFile(Weights, $"[weights]\nsignal:Bias = -3\n{weight}\n");
        var files = DataFiles.Embedded().Where(f => f.Path != Weights).Append(weights);
        using var detector = new PartnershipDetector(TopicProfile.Load([.. files], "ai-chips"));
        return detector.Detect(new ArticleText { Id = "1", Title = title, Lang = language });
    }
}
