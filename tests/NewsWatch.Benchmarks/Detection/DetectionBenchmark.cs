using BenchmarkDotNet.Attributes;
using NewsWatch.Core.Detection;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>The detector against a keyword query of regular expressions and a bare scan, over self-made items of a mixed feed.</summary>
[MemoryDiagnoser]
public class DetectionBenchmark
{
    private static readonly string[] s_titles =
    [
        "City council approves new cycle path along the river after two years of debate",
        "Striker signs three-year contract with champions after record season",
        "Ministerpräsident besucht Hochwassergebiet und verspricht schnelle Hilfe",
        "東京の桜、平年より早く満開に　週末は花見客でにぎわう見込み",
        "Nouvelle ligne de tramway : les travaux commencent lundi dans le centre-ville",
        "Nvidia shares slip as investors await quarterly results from chip makers",
        "OpenAI and Broadcom sign agreement to co-develop 10GW of custom AI accelerators",
        "반도체 업황 회복에 수출 두 달 연속 증가",
    ];

    private ArticleText[] _items = [];
    private PartnershipDetector _detector = null!;

    [GlobalSetup]
    public void Setup()
    {
        _detector = PartnershipDetector.CreateDefault();
        var lead = string.Concat(Enumerable.Repeat("The announcement came on a quiet day and surprised few who had followed the matter. ", 4));
        _items = [.. Enumerable.Range(0, 800).Select(i => new ArticleText { Id = $"{i}", Title = s_titles[i % s_titles.Length], Summary = lead })];
    }

    [GlobalCleanup]
    public void Cleanup() => _detector.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = 800)]
    public int KeywordQueryOfRegularExpressions() => _items.Count(KeywordQuery.Matches);

    [Benchmark(OperationsPerInvoke = 800)]
    public int Detect() => _items.Count(i => _detector.Detect(i).Partnership);

    [Benchmark(OperationsPerInvoke = 800)]
    public int BareScan() => _items.Sum(i => i.Title.Count(char.IsLetter) + i.Summary.Count(char.IsLetter));
}
