using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class StoryTrackerTimeTests
{
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Theory]
    [InlineData(72, ArticleRole.Primary)]
    [InlineData(72.1, ArticleRole.None)]
    public void Track_OldArticleOfNoStory_IsRecordedOnly(double age, ArticleRole expected)
    {
        var decision = Track(new NewsItem { Published = 0, Received = age });

        decision.Role.ShouldBe(expected);
        decision.Alert.ShouldBe(expected == ArticleRole.Primary);
    }

    [Fact]
    public void Track_UndatedAtTheFirstCheckOfItsFeed_OpensNothingAndTellsNothing()
    {
        var alone = Track(new NewsItem { Version = Article.Baseline });
        Track(new NewsItem { Title = "Fresh", Published = 1, Status = DealStatus.Reported });
        var beside = Track(new NewsItem { Title = "Of any age", Published = 2, Version = Article.Baseline, Dollars = 7e9, Evidence = "value_usd=age" });

        (alone.Role, alone.Story, alone.Alert).ShouldBe((ArticleRole.None, null, false));
        (beside.Role, beside.Alert, beside.Story!.Deal.ValueUsd).ShouldBe((ArticleRole.Repeat, false, null));
    }

    [Fact]
    public void Track_DateInTheFuture_CountsAsReceived()
    {
        Track(new NewsItem { Published = 9000, Received = 1 }).Story!.LastPublishedUtc.ShouldBe(NewsItem.Start.AddHours(1));
    }

    [Fact]
    public void Track_OldArticleOfAnOpenStory_MovesItsBeginningAndStaysSilent()
    {
        Track(new NewsItem { Published = 240, Status = DealStatus.Reported });
        var decision = Track(new NewsItem { Title = "First word", Published = 120, Received = 241, Dollars = 7e9, Evidence = "value_usd=First" });

        decision.Role.ShouldBe(ArticleRole.Repeat);
        decision.Alert.ShouldBeFalse();
        decision.Story!.FirstPublishedUtc.ShouldBe(NewsItem.Start.AddHours(120));
        decision.Story.Status.ShouldBe(DealStatus.Reported);
        decision.Story.Deal.ValueUsd.ShouldBeNull();
        decision.Story.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void Track_NewsOfAnOldArticleToldByAFreshOne_StillUpdates()
    {
        Track(new NewsItem { Published = 240, Status = DealStatus.Reported });
        Track(new NewsItem { Title = "Old but announced", Published = 120, Received = 241 });

        Track(new NewsItem { Title = "Announced", Published = 242 }).Role.ShouldBe(ArticleRole.Update);
    }

    // What a program writes that never set its date: 0001-01-01T00:00:00Z.
    [Fact]
    public void Track_DateThatWasNeverSet_IsAnOldArticle()
    {
        var unset = new NewsItem().Build();
        var article = unset with { Article = unset.Article with { PublishedUtc = DateTimeOffset.MinValue } };

        registry.Track(article).Alert.ShouldBeFalse();
    }

    [Fact]
    public void QueryFor_AnArticle_ReachesAsFarAsFactsAndWords()
    {
        var query = new StoryTracker(new TrackerSettings()).QueryFor(new NewsItem { Published = 24 }.Build());

        query.SinceUtc.ShouldBe(NewsItem.Start.AddDays(1 - 400));
        query.SimilarSinceUtc.ShouldBe(NewsItem.Start.AddDays(1 - 7));
    }

    [Fact]
    public void QueryFor_ADeal_HoldsItsPartiesSortedOnceWithTheirParents()
    {
        var tracker = new StoryTracker(new TrackerSettings());

        tracker.QueryFor(new NewsItem { Parties = "Vega,Orion,vega" }.Build()).Parties.ShouldBe(["ORION", "VEGA"]);
        tracker.QueryFor(new NewsItem { Parties = "Waymo,Intel" }.Build()).Parties.ShouldBe(["GOOGLE", "INTEL", "WAYMO"]);
    }

    [Fact]
    public void QueryFor_ARecallOnly_HoldsNobody()
    {
        new StoryTracker(new TrackerSettings()).QueryFor(new NewsItem { Parties = "Vega,Orion", Partnership = false }.Build()).Parties.ShouldBeEmpty();
    }

    private TrackDecision Track(NewsItem item) => registry.Track(item.Build());
}
