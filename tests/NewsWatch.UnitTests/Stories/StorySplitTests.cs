using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

/// <summary>What remains of a story when articles of another deal leave it.</summary>
public sealed class StorySplitTests
{
    private readonly StoryEditor editor = new(new TrackerSettings());
    private readonly StoryRegistry registry = new(new TrackerSettings());

    private readonly TrackedArticle opening = new NewsItem().Build();
    private readonly TrackedArticle growth = new NewsItem { Title = "It is 1 GW", Gigawatts = 1, Evidence = "capacity_gw=1 GW", Published = 30 }.Build();
    private readonly TrackedArticle wrong = new NewsItem
    {
        Title = "Lyra joins for 5 billion", Parties = "Orion,Vega,Lyra", Dollars = 5e9, Evidence = "parties=Lyra joins;value_usd=5 billion", Published = 31,
    }.Build();

    [Fact]
    public void Split_ArticleWhoseRevisionWaits_TakesItsFactsAndThePlanAlong()
    {
        var story = Grow();

        var left = editor.Split(story, [wrong], [opening, growth])!.Value.Left;

        story.DueUtc.ShouldNotBeNull();
        (left.DueUtc, left.Revision).ShouldBe((null, 2));
        left.Deal.Parties.ShouldBe(["Orion", "Vega"]);
        (left.Deal.ValueUsd, left.Deal.CapacityGw, left.Headline).ShouldBe((null, 1, "It is 1 GW"));
        left.Evidence.ShouldNotContain(words => words.Field == "value_usd");
        left.LastPublishedUtc.ShouldBe(NewsItem.Start.AddHours(30));
        (left.Id, left.Version, left.OpenedUtc).ShouldBe((story.Id, story.Version, story.OpenedUtc));
    }

    [Fact]
    public void Split_OtherNewsWaitsToo_IsStillTold()
    {
        Grow();
        var end = new NewsItem { Title = "Orion and Vega part", Status = DealStatus.Ended, Published = 31.5 }.Build();
        var story = registry.Track(end).Story!;

        var left = editor.Split(story, [wrong], [opening, growth, end])!.Value.Left;

        (left.Status, left.DueUtc).ShouldBe((DealStatus.Ended, story.DueUtc));
    }

    [Fact]
    public void Split_FactsThatWereTold_AreNewsWhenTheyTurnOutTrueLater()
    {
        registry.Track(opening);
        var story = registry.Track(wrong).Story!;

        var left = editor.Split(story, [wrong], [opening])!.Value.Left;

        story.Told!.Parties.ShouldContain("Lyra");
        left.Told!.Parties.ShouldBe(["Orion", "Vega"]);
        (left.Told.ValueUsd, left.DueUtc).ShouldBe((null, null));
    }

    [Fact]
    public void Split_NothingJudgedRemains_IsRefused()
    {
        editor.Split(Grow(), [opening, growth, wrong], [new NewsItem { Title = "x", Partnership = false }.Build()]).ShouldBeNull();
    }

    private Story Grow()
    {
        registry.Track(opening);
        registry.Track(growth);
        return registry.Track(wrong).Story!;
    }
}
