using NewsWatch.Core.Detection;
using NewsWatch.UnitTests.Demo.Expected;
using NewsWatch.UnitTests.Detection;
using NewsWatch.Worker.Demo;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

/// <summary>What the demo shows first of each deal is what its articles state.</summary>
public sealed class DemoDealTypeTests
{
    private static readonly Dictionary<string, (DemoFeed Feed, DemoEntry Entry)> s_entries = DemoArchive.Load().Feeds
        .SelectMany(feed => feed.Entries.Select(entry => (Feed: feed, Entry: entry)))
        .ToDictionary(pair => $"{pair.Feed.Name}/{pair.Entry.Id}", StringComparer.Ordinal);

    public static TheoryData<string> Stories => [.. ExpectedOutcome.Load().Stories.Select(story => story.Key)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Detect_ArticlesThatAlert_StateTheTypeOfTheirDeal(string key)
    {
        var story = ExpectedOutcome.Load().Stories.Single(s => s.Key == key);
        var told = story.Alerts.SelectMany(alert => alert.By)
            .Select(reference => (Reference: reference, Result: Detect(reference)))
            .Where(told => told.Result.Partnership)
            .ToList();

        told.ShouldNotBeEmpty();
        told.Where(t => t.Result.Deal!.Type != story.Type).Select(t => $"{t.Reference}: {t.Result.Deal!.Type}").ShouldBeEmpty();
    }

    private static DetectionResult Detect(string reference)
    {
        var (feed, entry) = s_entries[reference];
        return DefaultDetector.Instance.Detect(new ArticleText
        {
            Id = entry.Id,
            Title = entry.Title,
            Summary = entry.Summary,
            Text = string.Join("\n\n", entry.Content),
            Lang = feed.Language,
        });
    }
}
