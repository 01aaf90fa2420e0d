using System.Text;
using BenchmarkDotNet.Attributes;
using CodeHollow.FeedReader;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Benchmarks.Feeds;

/// <summary>What the repairs, limits and plain text around the parser cost where a feed needs no repair.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FeedParsingBenchmarks
{
    private byte[] _document = [];

    [Params("rss2", "atom", "rss1")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => _document = Format switch
    {
        "rss2" => FeedDocuments.Rss2(),
        "atom" => FeedDocuments.Atom(),
        _ => FeedDocuments.Rss1(),
    };

    [Benchmark(Baseline = true, Description = "CodeHollow.FeedReader alone")]
    public int CodeHollow() => FeedReader.ReadFromString(Encoding.UTF8.GetString(_document)).Items.Count;

    [Benchmark(Description = "FeedParser")]
    public int NewsWatch() => FeedParser.Parse(_document, "application/xml", null).Entries.Count;
}
