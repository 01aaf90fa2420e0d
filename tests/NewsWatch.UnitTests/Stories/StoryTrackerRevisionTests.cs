using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class StoryTrackerRevisionTests
{
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Theory]
    [InlineData(DealStatus.Reported, DealStatus.Announced)]
    [InlineData(DealStatus.Reported, DealStatus.Denied)]
    [InlineData(DealStatus.Denied, DealStatus.Announced)]
    [InlineData(DealStatus.Announced, DealStatus.Ended)]
    public void Track_StatusMovesOn_Updates(DealStatus from, DealStatus to)
    {
        Track(new NewsItem { Status = from });
        var decision = Track(new NewsItem { Title = "Orion and Vega announce it", Status = to, Published = 3 });

        decision.Role.ShouldBe(ArticleRole.Update);
        decision.Alert.ShouldBeTrue();
        decision.Story!.Status.ShouldBe(to);
        decision.Story.Revision.ShouldBe(2);
        decision.Story.Headline.ShouldBe("Orion and Vega announce it");
        decision.Changes.ShouldBe([new StoryChange("status", from.ToString().ToLowerInvariant(), to.ToString().ToLowerInvariant())]);
    }

    [Theory]
    [InlineData("Orion,Vega", ArticleRole.Update)]
    [InlineData("Orion,Lyra", ArticleRole.None)]
    public void Track_TitleThatDeniesTheRumour_UpdatesThoughNoJudgementSaysIt(string parties, ArticleRole role)
    {
        Track(new NewsItem { Title = "Orion in talks to buy Vega and its chips", Status = DealStatus.Reported });
        var item = new NewsItem { Title = "Orion denies talks to buy Vega and its chips", Partnership = false, Published = 3 }.Build();
        var sketch = new DealSketch(new Deal { Type = DealType.Acquisition, Parties = parties.Split(',') }, DealStatus.Denied);

        var decision = registry.Track(item with { Detection = item.Detection with { Background = [], Sketch = sketch } });

        decision.Role.ShouldBe(role);
        decision.Alert.ShouldBe(role is ArticleRole.Update);
    }

    [Fact]
    public void Track_LaterArticleMerelySoundsFirmer_WaitsForASecondPublisher()
    {
        var firmer = new NewsItem { Title = "Orion and Vega in chip pact", Publisher = "Post", Published = 3 };
        Track(new NewsItem { Status = DealStatus.Reported });

        Track(firmer).Role.ShouldBe(ArticleRole.Repeat);
        Track(firmer with { Title = "Chip pact of Vega and Orion", Published = 4 }).Role.ShouldBe(ArticleRole.Repeat);
        Track(firmer with { Title = "Vega, Orion: a pact", Publisher = "Times", Published = 5 }).Changes.ShouldBe([new StoryChange("status", "reported", "announced")]);
    }

    [Theory]
    [InlineData("Vega completes its purchase of Orion shares", DealStatus.Closed)]
    [InlineData("Regulators approve pact of Orion and Vega", DealStatus.Approved)]
    [InlineData("EU approves acquisition of Vega by Orion", DealStatus.Approved)]
    [InlineData("Brussels clears takeover of Vega by Orion", DealStatus.Approved)]
    [InlineData("Orion, Vega sign definitive agreement", DealStatus.Signed)]
    public void Track_TitleNamesALaterStage_UpdatesWithItsQuote(string title, DealStatus expected)
    {
        Track(new NewsItem());
        var decision = Track(new NewsItem { Title = title, Published = 100 });

        decision.Role.ShouldBe(ArticleRole.Update);
        decision.Story!.Status.ShouldBe(expected);
        decision.Story.Evidence.ShouldContain(new Evidence("status", title));
        Track(new NewsItem { Title = $"{title}, again", Publisher = "Late", Published = 101 }).Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_LaterStageNamedOnTheFirstDay_IsNoNewsThenNorLater()
    {
        Track(new NewsItem());

        Track(new NewsItem { Title = "Orion, Vega sign definitive agreement", Published = 2 }).Role.ShouldBe(ArticleRole.Repeat);
        Track(new NewsItem { Title = "Definitive agreement of Orion and Vega", Publisher = "Late", Published = 60 }).Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_StageThatWasNotToldWhenItWasFirstNamed_IsToldWhenItIsReported()
    {
        Track(new NewsItem());
        Track(new NewsItem { Title = "Orion completes deal with Vega", Status = DealStatus.Closed, Published = 3 }).Role.ShouldBe(ArticleRole.Repeat);

        var told = Track(new NewsItem { Title = "Orion closes Vega pact", Publisher = "Post", Status = DealStatus.Closed, Published = 240 });
        var again = Track(new NewsItem { Title = "The pact is closed", Publisher = "Times", Status = DealStatus.Closed, Published = 264 });

        told.Changes.ShouldBe([new StoryChange("status", "announced", "closed")]);
        again.Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_EndThatAnEditNamed_IsToldByTheNextArticle()
    {
        var item = new NewsItem().Build();
        registry.Track(item);
        registry.Track(item with
        {
            Article = item.Article with { Version = 2, Title = "Orion and Vega end their pact" },
            Detection = item.Detection with { Status = DealStatus.Ended },
        }).Alert.ShouldBeFalse();

        Track(new NewsItem { Title = "No more chips of Orion", Publisher = "Post", Status = DealStatus.Ended, Published = 50 }).Alert.ShouldBeTrue();
    }

    [Theory]
    [InlineData(DealStatus.Announced, DealStatus.Reported)]
    [InlineData(DealStatus.Announced, DealStatus.Denied)]
    [InlineData(DealStatus.Ended, DealStatus.Announced)]
    public void Track_StatusWouldMoveBack_RepeatsSilently(DealStatus from, DealStatus to)
    {
        Track(new NewsItem { Status = from });
        var decision = Track(new NewsItem { Title = "Later", Status = to, Published = 2 });

        decision.Role.ShouldBe(ArticleRole.Repeat);
        decision.Story!.Status.ShouldBe(from);
    }

    [Fact]
    public void Track_PartyAddedInTheTitle_Updates()
    {
        Track(new NewsItem());
        var decision = Track(new NewsItem { Title = "Lyra joins", Parties = "Orion,Vega,Lyra", Evidence = "parties=Lyra joins", Published = 25 });

        decision.Changes.ShouldBe([new StoryChange("parties", null, "Lyra")]);
        decision.Story!.Deal.Parties.ShouldBe(["Orion", "Vega", "Lyra"]);
    }

    [Theory]
    [InlineData("Lyra", null)]
    [InlineData(null, 8e9)]
    public void Track_OtherPartyOrFigureInATitleOnTheFirstDay_WaitsForASecondPublisher(string? party, double? dollars)
    {
        var item = new NewsItem { Title = "b", Parties = $"Orion,Vega,{party}", Dollars = dollars, Evidence = "parties=b;value=b", Published = 2 };
        Track(new NewsItem { Dollars = 5e9 });

        Track(item with { Publisher = "Post" }).Role.ShouldBe(ArticleRole.Repeat);
        Track(item with { Publisher = "Times" }).Role.ShouldBe(ArticleRole.Update);
    }

    [Theory]
    [InlineData("at_least", 3e9, ArticleRole.Repeat)]
    [InlineData("more_than", 3e9, ArticleRole.Repeat)]
    [InlineData("up_to", 8e9, ArticleRole.Repeat)]
    [InlineData("at_least", 8e9, ArticleRole.Update)]
    [InlineData("up_to", 3e9, ArticleRole.Update)]
    [InlineData("about", 3e9, ArticleRole.Update)]
    public void Track_BoundThatAgreesWithTheFigure_IsNoChange(string qualifier, double dollars, ArticleRole expected)
    {
        Track(new NewsItem { Dollars = 5e9 });

        Track(new NewsItem { Title = "b", Dollars = dollars, Qualifier = qualifier, Evidence = "value=b", Published = 30 }).Role.ShouldBe(expected);
    }

    [Fact]
    public void Track_PartyAddedBelowTheTitle_WaitsForASecondPublisher()
    {
        Track(new NewsItem());

        Track(new NewsItem { Title = "b", Parties = "Orion,Vega,Lyra", Publisher = "Post", Published = 1 }).Role.ShouldBe(ArticleRole.Repeat);
        Track(new NewsItem { Title = "c", Parties = "Orion,Vega,Lyra", Publisher = "Post", Published = 2 }).Role.ShouldBe(ArticleRole.Repeat);
        Track(new NewsItem { Title = "d", Parties = "Orion,Vega,Lyra", Publisher = "Times", Published = 3 }).Role.ShouldBe(ArticleRole.Update);
        Track(new NewsItem { Title = "e", Parties = "Orion,Vega,Lyra", Publisher = "Echo", Published = 4 }).Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_MissingFigureOnTheFirstDay_IsFilledSilently()
    {
        Track(new NewsItem());
        var decision = Track(new NewsItem { Title = "10 GW", Gigawatts = 10, Evidence = "capacity_gw=10 GW", Published = 20 });

        decision.Role.ShouldBe(ArticleRole.Repeat);
        decision.Story!.Deal.CapacityGw.ShouldBe(10);
        decision.Story.Evidence.ShouldBe([new Evidence("capacity_gw", "10 GW")]);
    }

    [Fact]
    public void Track_MissingFigureLaterInATitle_Updates()
    {
        Track(new NewsItem());
        var decision = Track(new NewsItem { Title = "Now 10 GW", Gigawatts = 10, Evidence = "capacity_gw=10 GW", Published = 48 });

        decision.Role.ShouldBe(ArticleRole.Update);
        decision.Changes.ShouldBe([new StoryChange("capacity_gw", null, "10")]);
    }

    [Fact]
    public void Track_ChangedValueInATitle_UpdatesWithItsEvidence()
    {
        Track(new NewsItem { Title = "Deal worth 5 billion", Dollars = 5e9, Evidence = "value_usd=5 billion" });
        var decision = Track(new NewsItem { Title = "Grows to 8 billion", Dollars = 8e9, Evidence = "value_usd=8 billion", Published = 30 });

        decision.Changes.ShouldBe([new StoryChange("value_usd", "5000000000", "8000000000")]);
        decision.Story!.Deal.Value.ShouldBe(new Money(8_000_000_000m, "USD", null));
        decision.Story.Evidence.ShouldBe([new Evidence("value_usd", "8 billion")]);
    }

    [Fact]
    public void Track_ChangedValueBelowTheTitle_WaitsForASecondPublisher()
    {
        Track(new NewsItem { Dollars = 5e9 });

        Track(new NewsItem { Title = "b", Dollars = 8e9, Publisher = "Post", Published = 30 }).Role.ShouldBe(ArticleRole.Repeat);
        Track(new NewsItem { Title = "c", Dollars = 8e9, Publisher = "Times", Published = 31 }).Role.ShouldBe(ArticleRole.Update);
    }

    [Fact]
    public void Track_FigureRoundedOtherwise_RepeatsSilently()
    {
        Track(new NewsItem { Dollars = 5e9 });

        Track(new NewsItem { Title = "5.3", Dollars = 5.3e9, Evidence = "value_usd=5.3", Published = 2 }).Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_FormerFigureRecalledInATitle_IsNotToldAgain()
    {
        Track(new NewsItem { Title = "100", Dollars = 100e9 });
        Track(new NewsItem { Title = "now 30", Dollars = 30e9, Evidence = "value_usd=30", Published = 48 }).Role.ShouldBe(ArticleRole.Update);
        var recall = Track(new NewsItem { Title = "was 100", Dollars = 100e9, Evidence = "value_usd=100", Published = 50 });

        recall.Role.ShouldBe(ArticleRole.Repeat);
        recall.Story!.Deal.ValueUsd.ShouldBe(30e9);
    }

    private TrackDecision Track(NewsItem item) => registry.Track(item.Build());
}
