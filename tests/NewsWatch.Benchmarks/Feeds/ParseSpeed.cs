using System.Diagnostics;
using System.Globalization;
using System.Text;
using CodeHollow.FeedReader;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Benchmarks.Feeds;

/// <summary>
/// Time and allocations of the parser beside CodeHollow.FeedReader alone, over a folder of real feeds. Each file is read by
/// both in turn, so that whatever else the machine does falls on both.
/// </summary>
internal static class ParseSpeed
{
    private const int Rounds = 12;
    private const int WarmUpRounds = 3;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("parse-speed takes one folder of feeds");
            return 2;
        }

        var documents = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).Where(IsReadByBoth).ToList();
        var (alone, ours) = (new Cost(), new Cost());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            foreach (var document in documents) Measure(document, alone, ours, counts: round >= 0);
        }

        var size = documents.Sum(document => (double)document.Length) * Rounds / 1e6;
        Console.WriteLine(Row($"{documents.Count} documents, {size / Rounds:0.0} MB", "MB/s", "allocated, bytes a byte"));
        Console.WriteLine(Row("CodeHollow.FeedReader alone", Two(size / alone.Seconds), Two(alone.Allocated / size / 1e6)));
        Console.WriteLine(Row("FeedParser", Two(size / ours.Seconds), Two(ours.Allocated / size / 1e6)));
        Console.WriteLine(Row("ratio of cost", Two(ours.Seconds / alone.Seconds), Two((double)ours.Allocated / alone.Allocated)));
        return 0;
    }

    // The claim is about feeds that need no repair: UTF-8 that the library takes as it is and finds items in.
    private static bool IsReadByBoth(byte[] document)
    {
        try
        {
            return System.Text.Unicode.Utf8.IsValid(document) && Alone(document) > 0 && Ours(document) > 0;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static void Measure(byte[] document, Cost alone, Cost ours, bool counts)
    {
        alone.Add(() => Alone(document), counts);
        ours.Add(() => Ours(document), counts);
    }

    private static int Alone(byte[] document) => FeedReader.ReadFromString(Encoding.UTF8.GetString(document)).Items.Count;

    private static int Ours(byte[] document) => FeedParser.Parse(document, "application/xml; charset=utf-8", null).Entries.Count;

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells)} |";

    private sealed class Cost
    {
        public double Seconds { get; private set; }

        public long Allocated { get; private set; }

        public void Add(Func<int> parse, bool counts)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            parse();
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (!counts) return;
            Seconds += elapsed.TotalSeconds;
            Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
