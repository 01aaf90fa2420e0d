using NewsWatch.UnitTests.Demo.Expected;
using NewsWatch.Worker.Demo;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

public sealed class ExpectedOutcomeTests
{
    private static readonly ExpectedOutcome Outcome = ExpectedOutcome.Load();

    private static readonly Dictionary<string, (DemoFeed Feed, DemoEntry Entry)> Entries = DemoArchive.Load().Feeds
        .SelectMany(feed => feed.Entries.Select(entry => (Feed: feed, Entry: entry)))
        .ToDictionary(pair => $"{pair.Feed.Name}/{pair.Entry.Id}", StringComparer.Ordinal);

    [Fact]
    public void References_All_NameEntriesOfTheArchive() =>
        Outcome.References.Where(reference => !Entries.ContainsKey(reference)).ShouldBeEmpty();

    [Fact]
    public void Stories_All_AreReportedByTwoFeedsAndCountAnEntryOnce()
    {
        foreach (var story in Outcome.Stories)
        {
            story.Entries.Select(reference => Entries[reference].Feed.Name).Distinct(StringComparer.Ordinal).Count()
                .ShouldBeGreaterThan(1, story.Key);
            story.Entries.Intersect(story.Recalls, StringComparer.Ordinal).ShouldBeEmpty(story.Key);
        }

        Outcome.Stories.SelectMany(story => story.Entries).ShouldBeUnique();
    }

    [Fact]
    public void Stories_ModelCase_OpensWithTheFrenchArticleAndIsToldInSixLanguages()
    {
        var story = Outcome.Stories.Single(story => string.Equals(story.Key, "openai-broadcom", StringComparison.Ordinal));
        var told = story.Entries.Select(reference => Entries[reference]).OrderBy(pair => pair.Entry.PublishedUtc).ToList();

        told[0].Feed.Language.ShouldBe("fr");
        told.Select(pair => pair.Feed.Language).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(6);
        FirstParagraphWith("Broadcom", told[0].Entry).ShouldBeGreaterThan(FirstParagraphWith("Nvidia", told[0].Entry));
    }

    [Fact]
    public void Alerts_All_CountUpFromOneAndEndInTheStorysStatus()
    {
        foreach (var story in Outcome.Stories)
        {
            story.Alerts.Select(alert => alert.Revision).ShouldBe(Enumerable.Range(1, story.Alerts.Count));
            story.Alerts[^1].Status.ShouldBe(story.Status, story.Key);
            story.Alerts.SelectMany(alert => alert.By).Except(story.Entries, StringComparer.Ordinal).ShouldBeEmpty(story.Key);
        }
    }

    [Fact]
    public void Alerts_LaterRevision_IsCausedAfterTheEarlierOne()
    {
        foreach (var alerts in Outcome.Stories.Select(story => story.Alerts))
        {
            foreach (var (earlier, later) in alerts.Zip(alerts.Skip(1)))
            {
                earlier.By.Max(reference => Entries[reference].Entry.PublishedUtc)
                    .ShouldBeLessThan(later.By.Min(reference => Entries[reference].Entry.PublishedUtc));
            }
        }
    }

    private static int FirstParagraphWith(string word, DemoEntry entry) =>
        entry.Content.TakeWhile(paragraph => !paragraph.Contains(word, StringComparison.Ordinal)).Count();
}
