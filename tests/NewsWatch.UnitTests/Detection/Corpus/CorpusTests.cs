using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection.Corpus;

/// <summary>Measures the detector on the self-written corpus, and apart on the third of it that neither weights nor rules were made from.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<CorpusItem> s_items = CorpusItem.ReadAll();
    private static readonly Lazy<CorpusReport> s_report = new(() => new CorpusReport([.. s_items.Select(Judge)]));

    [Fact]
    public void Corpus_Items_AreEnoughInEachLanguageAndSayEverything()
    {
        s_items.Count.ShouldBeGreaterThanOrEqualTo(700);
        s_items.Select(i => i.Id).ShouldBeUnique();
        s_items.Select(i => i.Title).ShouldBeUnique();
        s_items.Where(i => i.IsPositive).ShouldAllBe(i => i.Parties.Count > 0 && i.DealType != null && i.Status != null);
        s_items.GroupBy(i => i.Lang, StringComparer.Ordinal).ShouldAllBe(g => g.Count(i => i.IsPositive) >= 20 && g.Count(i => !i.IsPositive) >= 20);
        s_items.Select(i => i.Lang).Distinct(StringComparer.Ordinal).ShouldBe(DefaultDetector.Instance.Profile.Languages.Codes, ignoreOrder: true);
    }

    [Fact]
    public void Detect_WholeCorpus_StaysAboveTheFloor()
    {
        var report = s_report.Value;
        output.WriteLine($"all: {report}");
        output.WriteLine(report.By("by language:", i => i.Lang));
        output.WriteLine(report.By("by kind:", i => $"{i.Label} {i.Kind}"));
        output.WriteLine(report.By("by manner:", i => i.Manner));
        var read = report.Where(v => !v.Item.IsUnread);
        output.WriteLine(read.Confusions());
        foreach (var line in read.WrongItems())
        {
            output.WriteLine(line);
        }

        report.F1.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Detect_UnreadThird_StaysAboveTheFloor()
    {
        var unread = s_report.Value.Where(v => v.Item.IsUnread);
        output.WriteLine($"unread third: {unread}");
        output.WriteLine(unread.By("by language:", i => i.Lang));
        unread.F1.ShouldBeGreaterThan(0.85);
        unread.Precision.ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [InlineData("parties", 0.88)]
    [InlineData("capacity", 0.97)]
    [InlineData("value", 0.95)]
    [InlineData("status", 0.9)]
    [InlineData("type", 0.7)]
    public void Detect_TruePositives_StateTheFactOrNull(string fact, double floor)
    {
        s_report.Value.Accuracy(fact).ShouldBeGreaterThan(floor);
        s_report.Value.Where(v => v.Item.IsUnread).Accuracy(fact).ShouldBeGreaterThan(floor - 0.05);
    }

    [Fact]
    public void Detect_ItemsThatRecallOlderDeals_NeverTakeOneForTheNews() =>
        s_items.Where(i => i.Background is not null).Select(Judge).Where(v => v.IsSwapped).Select(v => v.Item.Title).ShouldBeEmpty();

    [Fact]
    public void Detect_ItemsInAnotherOrder_AreJudgedTheSame() =>
        s_items.Reverse().Select(i => Judge(i).Result.Score).Reverse().ShouldBe(s_items.Select(i => Judge(i).Result.Score));

    private static CorpusVerdict Judge(CorpusItem item) => new(item, DefaultDetector.Title(item.Title, item.Lang, item.Summary ?? ""));
}
