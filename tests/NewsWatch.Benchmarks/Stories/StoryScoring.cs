using System.Globalization;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Benchmarks.Stories;

/// <summary>
/// <c>score-stories FILE [--wrong]</c>: the tracker on a labelled file, with the real detector and, to tell the two apart, with a
/// detector that knows the labels.
/// </summary>
internal static class StoryScoring
{
    public static int Run(string[] arguments)
    {
        if (arguments is not [var path, .. var rest])
        {
            Console.Error.WriteLine("score-stories needs FILE");
            return 2;
        }

        var items = LabelledStoryItem.ReadFile(path);
        using var detector = PartnershipDetector.CreateDefault();
        Report("real detections ", items, item => detector.Detect(item.ToText()), rest.Contains("--wrong"));
        Report("ideal detections", items, item => item.Ideal(detector.Detect(item.ToText())), rest.Contains("--wrong"));
        return 0;
    }

    private static void Report(string name, IReadOnlyList<LabelledStoryItem> items, Func<LabelledStoryItem, DetectionResult> detect, bool showWrong)
    {
        var registry = new StoryRegistry(new TrackerSettings());
        var received = DateTimeOffset.MinValue;
        List<(LabelledStoryItem Item, TrackDecision Decision)> placed = [];
        foreach (var item in items)
        {
            received = item.Published is { } published && published > received ? published : received;
            placed.Add((item, registry.Track(new TrackedArticle(item.ToArticle(received), detect(item)))));
        }

        var pairs = placed.Select(pair => (pair.Item.Cluster, ClusterOf(pair.Item, pair.Decision))).ToList();
        var alerts = placed.Count(pair => pair.Decision.Alert);
        var openings = placed.Where(pair => pair.Decision is { Alert: true, Story.Revision: 1 }).Select(pair => pair.Item.Cluster).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {ClusterScore.Of(pairs)}; alerts {alerts}, stories told twice {openings.Count - openings.Distinct().Count()}"));
        if (showWrong) ShowWrong(placed);
    }

    private static string ClusterOf(LabelledStoryItem item, TrackDecision decision) =>
        decision.Kept is { } story ? story.Id.ToString() : item.Id;

    private static void ShowWrong(List<(LabelledStoryItem Item, TrackDecision Decision)> placed)
    {
        foreach (var cluster in placed.GroupBy(pair => pair.Item.Cluster))
        {
            var main = cluster.CountBy(pair => ClusterOf(pair.Item, pair.Decision)).MaxBy(count => count.Value).Key;
            foreach (var (item, decision) in cluster.Where(pair => ClusterOf(pair.Item, pair.Decision) != main || pair.Decision.Role == ArticleRole.Update))
                Console.WriteLine($"  {item.Id} {item.Lang} {item.Cluster} {item.Kind} | {decision.Role} | {item.Title} | {decision.Why}");
        }
    }
}
