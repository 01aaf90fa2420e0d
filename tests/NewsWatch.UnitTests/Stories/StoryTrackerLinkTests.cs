using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class StoryTrackerLinkTests
{
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Fact]
    public void Track_FirstArticleOfADeal_OpensAndAlerts()
    {
        var decision = Track(new NewsItem());

        decision.Role.ShouldBe(ArticleRole.Primary);
        decision.Alert.ShouldBeTrue();
        decision.Story!.Revision.ShouldBe(1);
        decision.Story.Headline.ShouldBe("Orion and Vega build a chip");
        decision.Why.ShouldContain("Orion, Vega");
    }

    [Fact]
    public void Track_SamePartiesInAnyOrderAndCase_RepeatsSilently()
    {
        var first = Track(new NewsItem());
        var second = Track(new NewsItem { Title = "Chip-Pakt", Parties = "VEGA,orion", Publisher = "Zeitung", Published = 5 });

        second.Role.ShouldBe(ArticleRole.Repeat);
        second.Alert.ShouldBeFalse();
        second.Story!.Id.ShouldBe(first.Story!.Id);
        second.Story.Sources.Select(source => source.Publisher).ShouldBe(["Herald", "Zeitung"]);
    }

    [Fact]
    public void Track_OnePartyWithTheFigureOfAStory_FindsItWhateverTheFigure()
    {
        for (var gigawatts = 1.0; gigawatts < 3; gigawatts += 0.01)
        {
            var tracker = new StoryRegistry(new TrackerSettings());
            var first = tracker.Track(new NewsItem { Gigawatts = gigawatts }.Build());

            var second = tracker.Track(new NewsItem { Title = "Cluster planned", Parties = "Orion", Gigawatts = gigawatts * 0.9001, Publisher = "Post", Published = 3 }.Build());

            second.Story?.Id.ShouldBe(first.Story!.Id, $"{gigawatts} GW");
            second.Story.ShouldNotBeNull($"{gigawatts} GW");
        }
    }

    [Fact]
    public void Track_OneSharedParty_OpensAnotherStory()
    {
        var first = Track(new NewsItem());
        var second = Track(new NewsItem { Title = "Orion and Lyra", Parties = "Orion,Lyra", Published = 1 });

        second.Role.ShouldBe(ArticleRole.Primary);
        second.Story!.Id.ShouldNotBe(first.Story!.Id);
    }

    [Theory]
    [InlineData(29, ArticleRole.Repeat)]
    [InlineData(31, ArticleRole.Primary)]
    public void Track_SamePartiesAfterDays_LinksWithinThirty(int days, ArticleRole expected)
    {
        Track(new NewsItem());

        Track(new NewsItem { Title = "Orion, Vega again", Evidence = "parties=Orion, Vega", Published = days * 24 }).Role.ShouldBe(expected);
    }

    [Theory]
    [InlineData(399, 10.4, ArticleRole.Repeat)]
    [InlineData(399, 12, ArticleRole.Primary)]
    [InlineData(401, 10, ArticleRole.Primary)]
    public void Track_DormantPairWithAFigure_LinksBySharedFigureWithinFourHundredDays(int days, double gigawatts, ArticleRole expected)
    {
        Track(new NewsItem { Gigawatts = 10 });

        Track(new NewsItem { Title = "Later", Gigawatts = gigawatts, Published = days * 24 }).Role.ShouldBe(expected);
    }

    [Theory]
    [InlineData("A look back at a year of chips", DealStatus.Announced)]
    [InlineData("Vega said to be unhappy with Orion", DealStatus.Reported)]
    public void Track_DormantPairWithoutFigureOrAnnouncement_RepeatsWithoutMakingItCurrent(string title, DealStatus status)
    {
        var first = Track(new NewsItem());
        var later = Track(new NewsItem { Title = title, Status = status, Evidence = "parties=Vega said to be unhappy with Orion", Published = 60 * 24 });

        later.Role.ShouldBe(ArticleRole.Repeat);
        later.Alert.ShouldBeFalse();
        later.Story!.Id.ShouldBe(first.Story!.Id);
        later.Story.LastPublishedUtc.ShouldBe(first.Story.LastPublishedUtc);
    }

    [Fact]
    public void Track_EndOfADormantDeal_UpdatesItsStory()
    {
        var first = Track(new NewsItem { Dollars = 5e9 });
        var end = Track(new NewsItem { Title = "Orion and Vega part", Status = DealStatus.Ended, Published = 200 * 24 });

        end.Role.ShouldBe(ArticleRole.Update);
        end.Story!.Id.ShouldBe(first.Story!.Id);
        end.Changes.ShouldBe([new StoryChange("status", "announced", "ended")]);
    }

    [Fact]
    public void Track_EndOfAnUnknownDeal_OpensAStory() => Track(new NewsItem { Status = DealStatus.Ended }).Role.ShouldBe(ArticleRole.Primary);

    [Fact]
    public void Track_EachArticleWithinThirtyDaysOfTheLast_StaysOneStory()
    {
        Track(new NewsItem());
        Track(new NewsItem { Title = "b", Published = 25 * 24 });

        Track(new NewsItem { Title = "c", Published = 50 * 24 }).Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_OnePartyWithTheFigureOfARecentStory_Attaches()
    {
        Track(new NewsItem { Gigawatts = 10 });

        Track(new NewsItem { Title = "Orion's 10 GW", Parties = "Orion", Gigawatts = 10, Published = 24 }).Role.ShouldBe(ArticleRole.Repeat);
    }

    [Fact]
    public void Track_OnePartyWithoutThatFigure_BelongsNowhere()
    {
        Track(new NewsItem { Gigawatts = 10 });
        var decision = Track(new NewsItem { Title = "Orion plans", Parties = "Orion", Gigawatts = 3, Published = 24 });

        decision.Role.ShouldBe(ArticleRole.None);
        decision.Alert.ShouldBeFalse();
        decision.Story.ShouldBeNull();
    }

    [Fact]
    public void Track_SeveralCandidates_TakesTheOneWithMorePartiesInCommon()
    {
        Track(new NewsItem { Title = "a" });
        var three = Track(new NewsItem { Title = "b", Parties = "Orion,Lyra,Corvus", Published = 1 });

        Track(new NewsItem { Title = "c", Parties = "Orion,Vega,Lyra,Corvus", Published = 2 }).Story!.Id.ShouldBe(three.Story!.Id);
    }

    [Theory]
    [InlineData("OpenAI,SK hynix", "OpenAI,SK Telecom")]
    [InlineData("Nvidia,Arm", "Nvidia,Graphcore")]
    [InlineData("OpenAI,Stargate UAE", "OpenAI,Stargate")]
    [InlineData("Orion,JASM", "Orion,ESMC")]
    public void Track_SiblingInPlaceOfAParty_IsAnotherDeal(string first, string second)
    {
        var opened = Track(new NewsItem { Title = "one", Parties = first });
        var other = Track(new NewsItem { Title = "two", Parties = second, Published = 20 });

        (other.Role, other.Alert).ShouldBe((ArticleRole.Primary, true));
        other.Story!.Id.ShouldNotBe(opened.Story!.Id);
    }

    [Fact]
    public void Track_SiblingBesideTheParties_IsAnAddedParty()
    {
        Track(new NewsItem { Title = "one", Parties = "OpenAI,SK hynix" });
        var joined = Track(new NewsItem { Title = "SK Telecom joins", Parties = "OpenAI,SK hynix,SK Telecom", Evidence = "parties=SK Telecom joins", Published = 30 });

        joined.Changes.ShouldBe([new StoryChange("parties", null, "SK Telecom")]);
    }

    [Fact]
    public void Track_SameArticleAgain_ChangesNothing()
    {
        var item = new NewsItem();
        var first = Track(item);
        var again = Track(item);

        again.Role.ShouldBe(ArticleRole.Repeat);
        again.Story!.Sources.Select(source => source.ArticleId).ShouldBe(first.Story!.Sources.Select(source => source.ArticleId));
        again.Story.Revision.ShouldBe(1);
        again.News.ShouldBeEmpty();
    }

    [Fact]
    public void Track_NoDeal_BelongsNowhere()
    {
        Track(new NewsItem { Partnership = false, Parties = "" }).Role.ShouldBe(ArticleRole.None);
    }

    [Fact]
    public void Track_DealOnlyRecalled_MentionsItsStoryWithoutBecomingASource()
    {
        var first = Track(new NewsItem());
        var recall = Track(new NewsItem { Title = "Results of Vega", Partnership = false, Published = 3 });

        recall.Role.ShouldBe(ArticleRole.Mention);
        recall.Alert.ShouldBeFalse();
        recall.Story.ShouldBe(first.Story);
    }

    [Fact]
    public void Track_UnknownDealOnlyRecalled_MentionsWithoutAStory()
    {
        var recall = Track(new NewsItem { Partnership = false });

        recall.Role.ShouldBe(ArticleRole.Mention);
        recall.Story.ShouldBeNull();
    }

    private TrackDecision Track(NewsItem item) => registry.Track(item.Build());
}
