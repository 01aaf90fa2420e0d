using System.Diagnostics;
using System.Globalization;
using NewsWatch.Benchmarks.Stories;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Stories;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>
/// <c>match-subscriptions</c>: the time to find who is told of a story, with the reason for each, by the index and by asking every
/// subscription. Both take each story in turn, so that what else the machine does burdens both alike.
/// </summary>
internal static class MatchRun
{
    private const int Companies = 200;
    private const int Stories = 60;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static int Run()
    {
        var matcher = new AlertMatcher(TimeProvider.System);
        foreach (var size in Sizes)
        {
            var subscriptions = new SubscriptionMix(Companies).Take(size);
            var built = Stopwatch.GetTimestamp();
            var index = new SubscriptionIndex(subscriptions);
            var building = Stopwatch.GetElapsedTime(built);

            // The first round warms up.
            Measure(subscriptions, index, matcher);
            Report(size, building, Measure(subscriptions, index, matcher));
        }

        return 0;
    }

    private static List<(double Index, double Scan, int Matched)> Measure(
        IReadOnlyList<Subscription> subscriptions, SubscriptionIndex index, AlertMatcher matcher)
    {
        var news = new SyntheticNews(Companies);
        List<(double Index, double Scan, int Matched)> times = [];
        for (var i = 0; i < Stories; i++)
        {
            var story = StoryOf(news.Opening());
            var (byIndex, found) = Time(() => index.Passing(story).Count(subscription => matcher.Match(subscription, story, []).Matches));
            var (byScan, asked) = Time(() => subscriptions.Count(subscription => matcher.Match(subscription, story, []).Matches));
            if (found != asked) throw new InvalidOperationException($"The index finds {found}, the scan {asked}.");
            times.Add((byIndex, byScan, found));
        }

        return times;
    }

    private static (double Milliseconds, int Count) Time(Func<int> work)
    {
        var started = Stopwatch.GetTimestamp();
        var count = work();
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, count);
    }

    private static Story StoryOf(TrackedArticle article) =>
        new StoryRegistry(new TrackerSettings()).Track(article).Kept ?? throw new InvalidOperationException("The article opens no story.");

    private static void Report(int size, TimeSpan building, List<(double Index, double Scan, int Matched)> times)
    {
        var (index, scan) = (Of(times, one => one.Index), Of(times, one => one.Scan));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,7} subscriptions, {times.Average(one => one.Matched),5:0} told of a story: index {index.Median,6:0.00} ms median, {index.P95,6:0.00} ms 95 %, {index.Most,6:0.00} ms at most; scan {scan.Median,6:0.00} ms median; ratio {scan.Median / index.Median:0.0}; index built in {building.TotalMilliseconds:0} ms"));
    }

    private static (double Median, double P95, double Most) Of(
        List<(double Index, double Scan, int Matched)> times, Func<(double Index, double Scan, int Matched), double> figure)
    {
        var ordered = times.Select(figure).Order().ToList();
        return (ordered[ordered.Count / 2], ordered[ordered.Count * 95 / 100], ordered[^1]);
    }
}
