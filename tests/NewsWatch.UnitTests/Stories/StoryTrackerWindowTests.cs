using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Telling;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class StoryTrackerWindowTests
{
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Fact]
    public void Track_Announced_IsToldAtOnce()
    {
        Track(new NewsItem()).News.ShouldHaveSingleItem().Opens.ShouldBeTrue();
    }

    [Fact]
    public void Track_Reported_WaitsForItsWindow()
    {
        var decision = Track(new NewsItem { Status = DealStatus.Reported });

        decision.Alert.ShouldBeTrue();
        decision.News.ShouldBeEmpty();
        decision.Story!.DueUtc.ShouldBe(NewsItem.Start.AddMinutes(10));
        var (told, news) = StoryTeller.Tell(decision.Story, NewsItem.Start.AddMinutes(10));
        news!.Opens.ShouldBeTrue();
        (told.DueUtc, told.Told!.Revision).ShouldBe((null, 1));
        StoryTeller.Tell(told, NewsItem.Start.AddDays(1)).News.ShouldBeNull();
    }

    [Fact]
    public void Track_SecondPublisherWithinTheWindow_EndsTheWait()
    {
        Track(new NewsItem { Status = DealStatus.Reported });
        var second = Track(new NewsItem { Title = "Orion talks with Vega", Status = DealStatus.Reported, Publisher = "Times", Published = 0.1 });

        second.Role.ShouldBe(ArticleRole.Repeat);
        second.News.ShouldHaveSingleItem().Story.Revision.ShouldBe(1);
    }

    [Fact]
    public void Track_ChangesWithinTheInterval_AreToldTogetherAtItsEnd()
    {
        Track(new NewsItem { Dollars = 5e9 });
        var first = Track(new NewsItem { Title = "Grows to 8 billion", Dollars = 8e9, Evidence = "value_usd=8 billion", Published = 30 });
        var second = Track(new NewsItem { Title = "Grows to 9.5 billion", Dollars = 9.5e9, Evidence = "value_usd=9.5 billion", Published = 31 });

        first.News.ShouldHaveSingleItem().Changes.ShouldBe([new StoryChange("value_usd", "5000000000", "8000000000")]);
        second.News.ShouldBeEmpty();
        second.Story!.DueUtc.ShouldBe(NewsItem.Start.AddHours(32));
        var third = Track(new NewsItem { Title = "Lyra joins", Parties = "Orion,Vega,Lyra", Evidence = "parties=Lyra joins", Published = 31.5 });
        third.Alert.ShouldBeFalse("the revision that waits takes it in");
        StoryTeller.Tell(third.Story!, NewsItem.Start.AddHours(32)).News!.Changes.ShouldBe([
            new StoryChange("parties", null, "Lyra"), new StoryChange("value_usd", "8000000000", "9500000000"),
        ]);
    }

    [Fact]
    public void Track_WindowThatEndedUnseen_CountsAsToldAtItsEnd()
    {
        Track(new NewsItem { Status = DealStatus.Reported });
        var confirmed = Track(new NewsItem { Title = "Orion confirms it", Published = 48 });
        var grown = Track(new NewsItem { Title = "It is 10 GW", Gigawatts = 10, Evidence = "capacity_gw=10 GW", Published = 80 });

        confirmed.News.Select(news => news.Story.Revision).ShouldBe([1, 2]);
        confirmed.News[0].Story.Told!.ToldUtc.ShouldBe(NewsItem.Start.AddMinutes(10));
        confirmed.Story!.Told!.ToldUtc.ShouldBe(NewsItem.Start.AddHours(48));
        (grown.Role, grown.Alert).ShouldBe((ArticleRole.Update, true));
    }

    [Fact]
    public void Track_ArticleOfAnotherStory_LetsWindowsEnd()
    {
        var waiting = Track(new NewsItem { Status = DealStatus.Reported });

        var other = Track(new NewsItem { Title = "Lyra and Cygnus", Parties = "Lyra,Cygnus", Published = 1 });

        other.News.Select(news => news.Story.Id).ShouldBe([waiting.Story!.Id, other.Story!.Id]);
        registry.Track(new NewsItem { Title = "Nothing", Partnership = false, Parties = "", Published = 2 }.Build()).News.ShouldBeEmpty();
    }

    [Fact]
    public void Tell_WhatChangedIsTakenBackWithinTheWindow_IsNoRepeat()
    {
        var told = Track(new NewsItem { Dollars = 5e9 }).Story!;
        var planned = new StoryTeller(new TrackerSettings()).Plan(told, NewsItem.Start.AddHours(1));

        var (after, news) = StoryTeller.Tell(planned, NewsItem.Start.AddHours(2));

        news.ShouldBeNull();
        (after.Revision, after.DueUtc).ShouldBe((1, null));
    }

    [Fact]
    public void Tell_MutedStory_TellsNobodyThenNorLater()
    {
        var planned = Track(new NewsItem { Status = DealStatus.Reported }).Story! with { Muted = true };

        var (after, news) = StoryTeller.Tell(planned, NewsItem.Start.AddHours(1));

        news.ShouldBeNull();
        StoryTeller.Tell(after with { Muted = false }, NewsItem.Start.AddHours(2)).News.ShouldBeNull();
    }

    [Fact]
    public void Track_FiguresOnTheDayThatARumourIsNamed_MayDifferSilently()
    {
        const double Named = 120;
        var named = new NewsItem { Title = "Orion to buy Vega", Published = Named };
        Track(new NewsItem { Title = "Orion seeks a second chip partner", Parties = "Orion", Status = DealStatus.Reported });

        Track(named).Alert.ShouldBeTrue();
        foreach (var (hour, dollars) in (IEnumerable<(int, double)>)[(3, 20e9), (6, 17e9), (9, 14e9)])
        {
            var title = $"Orion buys Vega for {dollars / 1e9} billion dollars";
            Track(named with { Title = title, Publisher = $"Post {hour}", Dollars = dollars, Evidence = $"value={dollars / 1e9} billion dollars", Published = Named + hour })
                .Role.ShouldBe(ArticleRole.Repeat, title);
        }
    }

    [Fact]
    public void Track_FiguresOnTheDayThatARumourIsConfirmed_AreToldWithItAndMayDifferSilently()
    {
        const double Confirmed = 48;
        Track(new NewsItem { Title = "Orion in talks to invest in Vega", Status = DealStatus.Reported, Dollars = 100e9 });
        Track(new NewsItem { Title = "Orion may invest in Vega", Publisher = "Post", Status = DealStatus.Reported, Dollars = 100e9, Published = 1 });

        var told = Track(new NewsItem { Title = "Orion and Vega announce partnership", Gigawatts = 10, Dollars = 100e9, Published = Confirmed });
        var later = Track(new NewsItem { Title = "Orion and Vega announce 10 gigawatts", Publisher = "Post", Gigawatts = 10, Evidence = "capacity=10 gigawatts", Published = Confirmed + 1 });
        var guessed = Track(new NewsItem { Title = "Vega gets 12 GW of Orion", Publisher = "Echo", Gigawatts = 12, Evidence = "capacity=12 GW", Published = Confirmed + 2 });

        told.Role.ShouldBe(ArticleRole.Update);
        told.Story!.Deal.CapacityGw.ShouldBe(10);
        (later.Role, guessed.Role).ShouldBe((ArticleRole.Repeat, ArticleRole.Repeat));
    }

    [Fact]
    public void Track_RumourWithoutSecondParty_WaitsAndJoinsWhenItIsNamed()
    {
        var rumour = Track(new NewsItem { Title = "Orion seeks a second chip partner", Parties = "Orion", Status = DealStatus.Reported });
        var named = Track(new NewsItem { Title = "Vega is it", Published = 50 });

        (rumour.Role, rumour.Alert, rumour.Story!.Revision).ShouldBe((ArticleRole.Primary, false, 0));
        (named.Role, named.Alert, named.Story!.Revision).ShouldBe((ArticleRole.Update, true, 1));
        named.Story.Id.ShouldBe(rumour.Story.Id);
        named.Story.Sources.Count.ShouldBe(2);
        named.News.ShouldHaveSingleItem().Opens.ShouldBeTrue();
    }

    private TrackDecision Track(NewsItem item) => registry.Track(item.Build());
}
