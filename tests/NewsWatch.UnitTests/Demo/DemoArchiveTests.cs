using NewsWatch.Worker.Demo;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

public sealed class DemoArchiveTests
{
    private static readonly DemoArchive Archive = DemoArchive.Load();

    [Fact]
    public void Load_Bundled_HoldsTheBreadthThatTheDemoPromises()
    {
        Archive.Feeds.Count.ShouldBeGreaterThanOrEqualTo(8);
        Archive.Feeds.Select(feed => feed.Language).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(5);
        Archive.Feeds.Select(feed => feed.Format).Distinct().ShouldBe(Enum.GetValues<FeedFormat>(), ignoreOrder: true);
        Archive.Feeds.Count(feed => feed.Quirks.Count > 0).ShouldBeGreaterThanOrEqualTo(3);
        Archive.Feeds.Sum(feed => feed.Entries.Count).ShouldBeInRange(150, 180);
    }

    [Fact]
    public void Load_Bundled_EveryEntryLiesInTheWeek() =>
        Archive.Feeds.SelectMany(feed => feed.Entries).ShouldAllBe(entry =>
            entry.PublishedUtc >= Archive.StartUtc && entry.PublishedUtc < Archive.EndUtc);

    [Fact]
    public void Load_Bundled_IdsPathsAndLinksAreDistinct()
    {
        Archive.Feeds.Select(feed => feed.Path).ShouldBeUnique();
        Archive.Feeds.Select(feed => feed.Name).ShouldBeUnique();
        Archive.Feeds.SelectMany(feed => feed.Entries.Select(entry => feed.LinkOf(entry).AbsoluteUri)).ShouldBeUnique();
        foreach (var feed in Archive.Feeds) feed.Entries.Select(entry => entry.Id).ShouldBeUnique();
    }

    [Fact]
    public void Load_Bundled_AtMostOneFeedFailsAndSaysSo()
    {
        var failing = Archive.Feeds.Where(feed => feed.FailsUntilUtc is not null).ToList();

        failing.ShouldHaveSingleItem().Publisher.ShouldContain("fails");
    }

    [Fact]
    public void PublishedUntil_MiddleOfTheWeek_GivesNewestFirstUpToThen()
    {
        var feed = Archive.Feeds[0] with { Entries = [At("one", 1), At("two", 2), At("three", 3), At("four", 4)] };

        var entries = feed.PublishedUntil(At("now", 3).PublishedUtc, limit: 2);

        entries.Select(entry => entry.Id).ShouldBe(["three", "two"]);
    }

    [Fact]
    public void PublishedUntil_BeforeTheWeek_GivesNothing() =>
        Archive.Feeds.ShouldAllBe(feed => feed.PublishedUntil(Archive.StartUtc.AddSeconds(-1), 30).Count == 0);

    private static DemoEntry At(string id, int hour) =>
        new() { Id = id, PublishedUtc = Archive.StartUtc.AddHours(hour), Title = id, Summary = id };
}
