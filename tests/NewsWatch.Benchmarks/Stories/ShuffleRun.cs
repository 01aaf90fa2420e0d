using System.Globalization;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.UnitTests.Stories.Corpus;

namespace NewsWatch.Benchmarks.Stories;

/// <summary><c>shuffle-stories [SEEDS]</c>: how often deals of our own corpus are told twice or never, over many orders of arrival.</summary>
internal static class ShuffleRun
{
    private const int Default = 1000;
    private const int Shown = 20;

    public static int Run(string[] arguments)
    {
        var seeds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Default;
        using var detector = PartnershipDetector.CreateDefault();
        var stream = new DealStream(detector);
        var tallies = Enumerable.Range(0, seeds).Select(seed => stream.Run(seed, new TrackerSettings())).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{stream.Deals} deals, {seeds} seeds: duplicates {tallies.Average(t => t.Duplicates):0.000} (most {tallies.Max(t => t.Duplicates)}), missed {tallies.Average(t => t.Missed):0.000} (most {tallies.Max(t => t.Missed)}), revisions of deals that never change {tallies.Average(t => t.IdleChanges):0.000}"));
        foreach (var wrong in tallies.SelectMany(tally => tally.Wrong).GroupBy(line => line).OrderByDescending(group => group.Count()).Take(Shown))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wrong.Count(),6} x {wrong.Key}"));
        return 0;
    }
}
