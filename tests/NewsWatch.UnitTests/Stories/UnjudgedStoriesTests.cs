using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class UnjudgedStoriesTests
{
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Fact]
    public void Track_CopiesOfWhatIsSetAside_StandTogetherUntold()
    {
        var first = Track(Unjudged(new NewsItem { Title = "Orion has plans with Vega" }));
        var copy = Track(Unjudged(new NewsItem { Title = "Orion has plans with Vega", Publisher = "Times", Published = 3 }));

        first.Role.ShouldBe(ArticleRole.None);
        copy.Role.ShouldBe(ArticleRole.None);
        copy.News.ShouldBeEmpty();
        copy.Story.ShouldBeNull();
        copy.Collected!.Unjudged.ShouldBeTrue();
        copy.Collected.Id.ShouldBe(first.Collected!.Id);
        copy.Collected.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void Track_DealAfterAnUnjudgedArticleOfItsParties_OpensWithItAndAlerts()
    {
        var hint = Track(Unjudged(new NewsItem { Title = "What Orion might do with Vega" }));
        var deal = Track(new NewsItem { Published = 30, Dollars = 5e9 }.Build());

        deal.Role.ShouldBe(ArticleRole.Primary);
        deal.News.ShouldHaveSingleItem().Opens.ShouldBeTrue();
        deal.Story!.Id.ShouldBe(hint.Collected!.Id);
        deal.Story.Unjudged.ShouldBeFalse();
        deal.Story.Headline.ShouldBe("Orion and Vega build a chip");
        deal.Story.Sources.Select(source => source.Title).ShouldBe(["What Orion might do with Vega", "Orion and Vega build a chip"]);

        // The hint must not end the first day of the news, within which outlets guess and round.
        Track(new NewsItem { Title = "Now 9 billion", Dollars = 9e9, Evidence = "value=9 billion", Publisher = "Times", Published = 40 }.Build()).Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_DealWhoseArticlesAreKnown_TakesUnjudgedOnesAsBefore()
    {
        var deal = Track(new NewsItem().Build());
        var view = Track(Unjudged(new NewsItem { Title = "What to think of Orion", Published = 5 }));

        view.Role.ShouldBe(ArticleRole.Repeat);
        view.Story!.Id.ShouldBe(deal.Story!.Id);
        view.Collected.ShouldBeNull();
    }

    [Fact]
    public void Track_RecallOfAnOldDeal_IsKeptApartFromIt()
    {
        var deal = Track(new NewsItem().Build());
        var item = new NewsItem { Title = "The fortunes of Orion", Published = 24 * 60, Partnership = false }.Build();
        var recall = Track(item with { Detection = item.Detection with { Score = 0, Sketch = Sketch("Orion", "Vega") } });

        recall.Role.ShouldBe(ArticleRole.Mention);
        recall.Story!.Id.ShouldBe(deal.Story!.Id);
        recall.Kept!.Id.ShouldNotBe(deal.Story.Id);
        recall.Kept.Unjudged.ShouldBeTrue();
        recall.News.ShouldBeEmpty();
    }

    [Fact]
    public void Track_ArticleWithoutACue_IsKeptNowhere()
    {
        var item = Unjudged(new NewsItem { Title = "Orion and Vega at the fair" });
        var decision = Track(item with { Detection = item.Detection with { Score = 0.01 } });

        decision.Kept.ShouldBeNull();
        decision.Print.ShouldBeNull();
        registry.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public void Track_SamePartiesUnjudgedDaysLater_AreOneMatterForAWeek(int days, bool together)
    {
        var first = Track(Unjudged(new NewsItem { Title = "Orion, Vega and the weather" }));
        var later = Track(Unjudged(new NewsItem { Title = "A quarrel at the harbour", Published = days * 24 }));

        (later.Collected!.Id == first.Collected!.Id).ShouldBe(together);
    }

    [Fact]
    public void Track_ManyArticlesOfOneMatter_KeepsAFewOfThem()
    {
        var decisions = Enumerable.Range(0, 30)
            .Select(hour => Track(Unjudged(new NewsItem { Title = $"Orion and Vega, view {hour}", Published = hour })))
            .ToList();

        decisions.Select(decision => decision.Collected!.Id).Distinct().Count().ShouldBe(1);
        decisions[^1].Collected!.Sources.Count.ShouldBe(20);
        decisions[^1].Collected!.LastPublishedUtc.ShouldBe(NewsItem.Start.AddHours(29));
    }

    [Fact]
    public void Track_OnePartyAndTheSameFigureWeeksLater_IsOneMatter()
    {
        var first = Track(Unjudged(new NewsItem { Title = "Orion wants money", Parties = "Orion", Dollars = 650e6 }));
        var later = Track(Unjudged(new NewsItem { Title = "It worked out well", Parties = "Orion", Dollars = 650e6, Published = 24 * 24 }));
        var other = Track(Unjudged(new NewsItem { Title = "Something else again", Parties = "Orion", Dollars = 90e6, Published = 24 * 25 }));

        later.Collected!.Id.ShouldBe(first.Collected!.Id);
        other.Collected!.Id.ShouldNotBe(first.Collected.Id);
    }

    [Fact]
    public void Track_NewVersionOfACollectedArticle_ReplacesIt()
    {
        var item = Unjudged(new NewsItem { Title = "Orion has plans with Vega" });
        Track(item);
        var edit = Track(item with { Article = item.Article with { Version = 2, Title = "Orion and Vega: a correction" } });

        edit.Collected!.Sources.ShouldHaveSingleItem().Title.ShouldBe("Orion and Vega: a correction");
    }

    private TrackDecision Track(TrackedArticle article) => registry.Track(article);

    private static TrackedArticle Unjudged(NewsItem item)
    {
        var built = item.Build();
        var sketch = new DealSketch(built.Detection.Deal!, DealStatus.Reported);
        return built with { Detection = built.Detection with { Partnership = false, Score = 0.1, Status = null, Deal = null, Sketch = sketch } };
    }

    private static DealSketch Sketch(params string[] parties) => new(new Deal { Type = DealType.Partnership, Parties = parties }, DealStatus.Reported);
}
