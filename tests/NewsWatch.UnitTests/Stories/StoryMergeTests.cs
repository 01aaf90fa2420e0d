using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Core.Stories.Telling;
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

    private Story Merge(Story kept, Story other) => new StoryEditor(settings).Merge(kept, other).Kept;

    private Story Track(NewsItem item) => registry.Track(item.Build()).Story!;
}
