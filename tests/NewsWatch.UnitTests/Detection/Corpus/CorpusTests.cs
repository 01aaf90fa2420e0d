using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection.Corpus;

/// <summary>
/// Measures the detector on the self-written corpus. The third of it that the weights never saw (by hash of the id, as train-detector
/// parts it) is reported apart.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<CorpusItem> s_items = CorpusItem.ReadAll();

    [Fact]
    public void Detect_WholeCorpus_StaysAboveTheFloor()
    {
        foreach (var language in s_items.GroupBy(i => i.Lang, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Report(language.Key, language);
        }

        foreach (var kind in s_items.GroupBy(i => $"{i.Label} {i.Kind}", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Report(kind.Key, kind);
        }

        Report("all", s_items).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Detect_ItemsThatTheWeightsNeverSaw_StaysAboveTheFloor() =>
        Report("unseen", s_items.Where(IsUnseen)).ShouldBeGreaterThan(0.8);

    [Fact]
    public void Detect_TruePositives_NameTheParties()
    {
        var found = s_items.Where(i => i.IsPositive).Select(i => (Item: i, Deal: Detect(i).Deal)).Where(f => f.Deal is not null).ToList();
        var wrong = found.Where(f => !f.Deal!.Parties.Order(StringComparer.Ordinal).SequenceEqual(f.Item.Parties.Order(StringComparer.Ordinal), StringComparer.Ordinal)).ToList();
        wrong.ForEach(w => output.WriteLine($"{w.Item.Title}: {string.Join(", ", w.Deal!.Parties)}"));
        (1 - (double)wrong.Count / found.Count).ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void Detect_TruePositives_StateTheCapacityOrNull()
    {
        var found = s_items.Where(i => i.IsPositive).Select(i => (Item: i, Deal: Detect(i).Deal)).Where(f => f.Deal is not null).ToList();
        found.Where(f => f.Deal!.CapacityGw == f.Item.CapacityGw).Count().ShouldBeGreaterThan((int)(found.Count * 0.95));
    }

    [Fact]
    public void Detect_ItemsInAnotherOrder_AreJudgedTheSame() =>
        s_items.Reverse().Select(i => Detect(i).Score).Reverse().ShouldBe(s_items.Select(i => Detect(i).Score));

    private static NewsWatch.Core.Detection.DetectionResult Detect(CorpusItem item) => DefaultDetector.Title(item.Title, item.Lang, item.Summary ?? "");

    private static bool IsUnseen(CorpusItem item) => SHA256.HashData(Encoding.UTF8.GetBytes(item.Id))[0] % 3 == 0;

    private double Report(string name, IEnumerable<CorpusItem> items)
    {
        var (right, missed, wrong, set) = (0, 0, 0, 0);
        foreach (var item in items)
        {
            var got = Detect(item).Partnership;
            right += got && item.IsPositive ? 1 : 0;
            missed += !got && item.IsPositive ? 1 : 0;
            wrong += got && !item.IsPositive ? 1 : 0;
            set++;
            if (got != item.IsPositive && name == "all")
            {
                output.WriteLine($"  {(got ? "false" : "missed")}: {item.Lang} {item.Kind} {item.Title}");
            }
        }

        var precision = right + wrong == 0 ? 1 : (double)right / (right + wrong);
        var recall = right + missed == 0 ? 1 : (double)right / (right + missed);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        output.WriteLine(FormattableString.Invariant($"{name}: P {precision:0.000} R {recall:0.000} F1 {f1:0.000} of {set}"));
        return f1;
    }
}
