using System.Globalization;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class StoryRegistryTests
{
    [Fact]
    public void Track_MoreStoriesThanAllowed_ForgetsTheLeastRecent()
    {
        var registry = new StoryRegistry(new TrackerSettings { MaxStories = 2 });
        registry.Track(new NewsItem { Title = "one", Parties = "A,B" }.Build());
        registry.Track(new NewsItem { Title = "two", Parties = "C,D", Published = 1 }.Build());
        registry.Track(new NewsItem { Title = "again", Parties = "A,B", Published = 2 }.Build());
        registry.Track(new NewsItem { Title = "three", Parties = "E,F", Published = 3 }.Build());

        registry.Count.ShouldBe(2);
        registry.Track(new NewsItem { Title = "kept", Parties = "A,B", Published = 4 }.Build()).Role.ShouldBe(ArticleRole.Repeat);
        registry.Track(new NewsItem { Title = "gone", Parties = "C,D", Published = 5 }.Build()).Role.ShouldBe(ArticleRole.Primary);
    }

    [Fact]
    public void Track_StoriesBeyondTheReachOfFacts_AreForgotten()
    {
        var registry = new StoryRegistry(new TrackerSettings());
        registry.Track(new NewsItem { Parties = "A,B" }.Build());

        registry.Track(new NewsItem { Parties = "C,D", Published = 401 * 24 }.Build());

        registry.Count.ShouldBe(1);
    }

    [Fact]
    public void Track_SourcesBeyondTheLimit_BelongToTheStoryUnlisted()
    {
        var registry = new StoryRegistry(new TrackerSettings { MaxSources = 2 });
        var decisions = Enumerable.Range(0, 4)
            .Select(hour => registry.Track(new NewsItem { Title = hour.ToString(CultureInfo.InvariantCulture), Published = hour }.Build()))
            .ToList();

        decisions[3].Role.ShouldBe(ArticleRole.Repeat);
        decisions[3].Story!.Sources.Select(source => source.Title).ShouldBe(["0", "1"]);
        decisions[3].Story!.LastPublishedUtc.ShouldBe(NewsItem.Start.AddHours(3));
    }

    [Fact]
    public void Track_SourceBeyondTheLimitThatSaysSomethingNew_IsKeptToBeConfirmed()
    {
        var registry = new StoryRegistry(new TrackerSettings { MaxSources = 3 });
        foreach (var hour in new[] { 0, 1, 2 }) registry.Track(new NewsItem { Title = $"Plain {hour}", Published = hour }.Build());

        var first = registry.Track(new NewsItem { Title = "Some say", Gigawatts = 7, Publisher = "Post", Published = 30 }.Build());
        var second = registry.Track(new NewsItem { Title = "Others too", Gigawatts = 7, Publisher = "Times", Published = 31 }.Build());

        first.Story!.Sources.Select(source => source.Title).ShouldBe(["Plain 0", "Plain 1", "Some say"]);
        second.Changes.ShouldBe([new StoryChange("capacity_gw", null, "7")]);
    }

    [Fact]
    public void Track_EditOfAnUnlistedSource_KeepsThePlaceOfItsFirstVersion()
    {
        var registry = new StoryRegistry(new TrackerSettings { MaxSources = 1 });
        registry.Track(new NewsItem().Build());
        var item = new NewsItem { Title = "Unlisted", Published = 1 }.Build();
        registry.Track(item);

        var edit = registry.Track(item with { Article = item.Article with { Version = 2 } });

        (edit.Role, edit.IsVersion).ShouldBe((ArticleRole.Repeat, true));
    }

    [Fact]
    public void Track_SameItemsTwice_GiveTheSameStories()
    {
        Guid? Opened() => new StoryRegistry(new TrackerSettings()).Track(new NewsItem().Build()).Story?.Id;

        Opened().ShouldBe(Opened());
    }
}
