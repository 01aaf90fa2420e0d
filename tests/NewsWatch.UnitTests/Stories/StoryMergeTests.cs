using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

/// <summary>What subscribers of two stories see after somebody made them one.</summary>
public sealed class StoryMergeTests
{
    private readonly TrackerSettings settings = new();
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Fact]
    public void Merge_OtherWentFurtherAndWasTold_TellsNoneOfItAgain()
    {
        var kept = StoryTeller.Tell(Track(new NewsItem { Status = DealStatus.Reported }), NewsItem.Start.AddHours(1)).Story;
        var other = Track(new NewsItem { Title = "b", Parties = "Orion,Lyra", Dollars = 10e9, Published = 2 });

        var merged = Merge(kept, other);
        var later = new StoryTracker(settings).Track(
            new NewsItem { Title = "c", Publisher = "Post", Dollars = 10e9, Published = 30 }.Build(), new StoryCandidates([merged], []));

        (merged.Status, merged.Deal.ValueUsd, merged.DueUtc).ShouldBe((DealStatus.Announced, 10e9, null));
        (merged.Told!.Status, merged.Told.ValueUsd).ShouldBe((DealStatus.Announced, 10e9));
        (later.Role, later.Alert).ShouldBe((ArticleRole.Repeat, false));
    }

    [Fact]
    public void Merge_KeptIsOnlyARumourAndOtherIsPlanned_IsToldOnceAsPlanned()
    {
        var kept = Track(new NewsItem { Parties = "Orion", Status = DealStatus.Reported });
        var other = Track(new NewsItem { Title = "b", Parties = "Lyra,Vega", Status = DealStatus.Reported, Published = 0.1 });

        var merged = Merge(kept, other);

        merged.DueUtc.ShouldBe(other.DueUtc);
        StoryTeller.Tell(merged, merged.DueUtc!.Value).News!.Opens.ShouldBeTrue();
    }

    [Fact]
    public void Merge_KeptIsToldAndOtherHasAChangePlanned_StillTellsTheChange()
    {
        var kept = Track(new NewsItem());
        Track(new NewsItem { Title = "b", Parties = "Orion,Lyra" });
        Track(new NewsItem { Title = "c", Parties = "Orion,Lyra", Gigawatts = 1, Evidence = "capacity_gw=c", Published = 30 });
        var other = Track(new NewsItem { Title = "d", Parties = "Orion,Lyra", Status = DealStatus.Ended, Published = 31 });

        var merged = Merge(kept, other);

        merged.DueUtc.ShouldBe(NewsItem.Start.AddHours(32));
        StoryTeller.Tell(merged, NewsItem.Start.AddHours(32)).News!.Changes.ShouldBe([new StoryChange("status", "announced", "ended")]);
    }

    [Fact]
    public void Merge_OtherIsPlannedButSaysNothingMore_DropsThePlan()
    {
        var kept = Track(new NewsItem());
        var other = Track(new NewsItem { Title = "b", Parties = "Orion,Lyra", Status = DealStatus.Reported });

        var merged = Merge(kept, other);

        (merged.DueUtc, merged.Revision).ShouldBe((null, 1));
    }

    [Fact]
    public void Merge_TwoRumoursOfOnePublisher_AreToldAfterTheWaitForAnother()
    {
        var merged = Merge(Rumour("Orion", "Herald"), Rumour("Vega", "Herald"));

        merged.DueUtc.ShouldBe(NewsItem.Start.AddHours(3) + settings.ReportedWait);
        var told = StoryTeller.Tell(merged, merged.DueUtc!.Value);
        (told.News!.Opens, told.Story.Revision).ShouldBe((true, 1));
        told.Story.Deal.Parties.ShouldBe(["Orion", "Vega"]);
    }

    [Fact]
    public void Merge_TwoRumoursOfTwoPublishers_AreDueAtOnce() =>
        Merge(Rumour("Orion", "Herald"), Rumour("Vega", "Post")).DueUtc.ShouldBe(NewsItem.Start.AddHours(3));

    [Theory]
    [InlineData("Orion", 0, "one party is no pair")]
    [InlineData("Vega", -80, "older than what is news")]
    public void Merge_TwoRumoursThatAreNoNews_StayUntold(string party, double published, string because)
    {
        var kept = Rumour("Orion", "Herald", published);
        var other = Rumour(party, "Post", published) with { Id = DerivedId.From("another") };

        Merge(kept, other).DueUtc.ShouldBeNull(because);
    }

    private Story Rumour(string party, string publisher, double published = 0) =>
        Track(new NewsItem { Title = $"{party} is said to talk", Parties = party, Publisher = publisher, Status = DealStatus.Reported, Published = published });

    private Story Merge(Story kept, Story other) => new StoryEditor(settings).Merge(kept, other, NewsItem.Start.AddHours(3)).Kept;

    private Story Track(NewsItem item) => registry.Track(item.Build()).Story!;
}
