using System.Diagnostics;
using System.Globalization;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>What an item costs once the gazetteer holds ten times as many organisations, by turns with the one that ships.</summary>
public static class GazetteerGrowth
{
    private const int Times = 10;
    private const int Rounds = 5;
    private const string Gazetteer = "Detection/Profiles/ai-chips/organisations.txt";

    private static readonly string[] s_syllables = ["ba", "cor", "del", "fin", "gra", "hol", "ki", "lum", "nex", "or", "pra", "qua", "sil", "tro", "vex", "zen"];

    public static void Report(IReadOnlyList<ArticleText> items)
    {
        using var shipped = PartnershipDetector.CreateDefault();
        var organisations = shipped.Profile.Organisations.Count;
        using var grown = new PartnershipDetector(TopicProfile.Load([.. DataFiles.Embedded().Select(f => Grown(f, organisations))], "ai-chips"));
        var (least, most) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, Seconds(shipped, items));
            most = Math.Min(most, Seconds(grown, items));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"gazetteer of {grown.Profile.Organisations.Count} instead of {organisations}: {most / least:0.00} times the time"));
    }

    private static DataFile Grown(DataFile file, int organisations) =>
        file.Path != Gazetteer ? file
        : new DataFile(file.Path, file.Content + string.Concat(Enumerable.Range(0, (Times - 1) * organisations).Select(Line)));

    // Names that share their beginnings, as real ones do.
    private static string Line(int number) => FormattableString.Invariant($"{Name(number)} | accelerator | | | {Name(number)} Systems\n");

    private static string Name(int number) =>
        string.Concat(s_syllables[number % 16].ToUpperInvariant()[..1], s_syllables[number % 16][1..], s_syllables[number / 16 % 16],
            s_syllables[number / 256 % 16], s_syllables[number / 4096 % 16], "ium");

    private static double Seconds(PartnershipDetector detector, IReadOnlyList<ArticleText> items)
    {
        var (start, positives) = (Stopwatch.GetTimestamp(), 0);
        foreach (var item in items)
        {
            positives += detector.Detect(item).Partnership ? 1 : 0;
        }

        return positives < 0 ? 0 : Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
