using System.Diagnostics;
using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// `measure-detector FILE…`: items a second and bytes allocated an item over files in detect's shape, beside the keyword query and a bare
/// scan of the same items, in turns in one process, and what a gazetteer of ten times the size costs; then the same over articles of 6,000
/// characters, of twice as many, and one of 10 MB.
/// </summary>
public static class DetectorSpeed
{
    private const int Rounds = 5;
    private const int ArticleCharacters = 6_000;
    private const int Articles = 300;

    private const string Filler =
        "The board met for two hours on a grey morning and went through the plans that had been drawn up over the summer. "
        + "Nobody expected a decision before the end of the week, and the people who waited outside talked about the weather. ";

    private const string Deal = "OpenAI and Broadcom said that they would develop 10 gigawatts of custom AI accelerators together. ";

    public static int Run(string[] files)
    {
        using var detector = PartnershipDetector.CreateDefault();
        foreach (var file in files)
        {
            var items = LabelledItem.ReadFile(file).Select(i => i.ToArticle()).ToList();
            Report(Path.GetFileName(file), items, detector);
            GazetteerGrowth.Report(items);
        }

        Report("articles of 6,000 characters", MakeArticles(ArticleCharacters), detector);
        Report("articles of 12,000 characters", MakeArticles(2 * ArticleCharacters), detector);
        var line = string.Concat(Enumerable.Repeat(Deal, 100_000));
        Report("one line of 10 MB", [new ArticleText { Id = "10mb", Title = "x", Text = line }], detector);
        return 0;
    }

    private static ArticleText[] MakeArticles(int characters)
    {
        var text = string.Concat(Enumerable.Repeat(Filler + Deal, 1 + (characters / Filler.Length)))[..characters];
        return [.. Enumerable.Range(0, Articles)
            .Select(i => new ArticleText { Id = $"{i}", Title = "OpenAI and Broadcom sign AI chip deal", Text = text })];
    }

    private static void Report(string name, IReadOnlyList<ArticleText> items, PartnershipDetector detector)
    {
        var (detect, query, scan) = (double.MaxValue, double.MaxValue, double.MaxValue);
        var rejected = items.Where(i => !detector.Detect(i).Partnership).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            detect = Math.Min(detect, Seconds(items, i => detector.Detect(i).Partnership));
            query = Math.Min(query, Seconds(items, KeywordQuery.Matches));
            scan = Math.Min(scan, Seconds(items, i => Letters(i.Title) + Letters(i.Summary) + Letters(i.Text) > 0));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {items.Count / detect:0} items/s, {detect / query:0.0} times the keyword query, "
            + $"{detect / scan:0.0} times a bare scan; "
            + $"{Allocated(items, detector):0} bytes an item, {Allocated(rejected, detector):0} where rejected"));
    }

    private static int Letters(string text) => text.Count(char.IsLetter);

    private static double Seconds(IReadOnlyList<ArticleText> items, Func<ArticleText, bool> judge)
    {
        var (start, positives) = (Stopwatch.GetTimestamp(), 0);
        foreach (var item in items)
        {
            positives += judge(item) ? 1 : 0;
        }

        return positives < 0 ? 0 : Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Allocated(IReadOnlyList<ArticleText> items, PartnershipDetector detector)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var item in items)
        {
            detector.Detect(item);
        }

        return items.Count == 0 ? 0 : (double)(GC.GetAllocatedBytesForCurrentThread() - before) / items.Count;
    }
}
