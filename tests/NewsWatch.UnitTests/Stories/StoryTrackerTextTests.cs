using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class StoryTrackerTextTests
{
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Fact]
    public void Track_SameAddressInAnotherFeed_IsTheSameArticleAndNoSource()
    {
        var first = Track(new NewsItem());
        var item = new NewsItem { Title = "Quite another title of it", Publisher = "Feed two" }.Build();
        var url = $"http://www.news.example/{first.Story!.Sources[0].ArticleId:N}/?utm_source=rss#top";
        var again = registry.Track(item with { Article = item.Article with { Url = url } });

        again.Role.ShouldBe(ArticleRole.Repeat);
        again.Story!.Sources.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Orion,Lyra", 1, ArticleRole.Primary)]
    [InlineData("Orion,Vega", 24 * 40, ArticleRole.Primary)]
    [InlineData("Orion,Vega", 1, ArticleRole.Repeat)]
    public void Track_AddressOfALivePage_SilencesNoOtherDealBehindIt(string parties, double hours, ArticleRole expected)
    {
        TrackDecision Entry(NewsItem item, int post)
        {
            var built = item.Build();
            return registry.Track(built with { Article = built.Article with { Url = $"https://live.example/chips#post-{post}" } });
        }

        Entry(new NewsItem { Title = "Post one of a day" }, 1);
        var later = Entry(new NewsItem { Title = "Post two of a day", Parties = parties, Evidence = "parties=two", Published = hours }, 2);

        (later.Role, later.Alert).ShouldBe((expected, expected is ArticleRole.Primary));
    }

    [Fact]
    public void Track_SameWordsOfThePublisherWeeksLater_IsNotTheSameArticle()
    {
        var first = Track(new NewsItem { Evidence = "parties=Orion and Vega" });
        var later = Track(new NewsItem { Evidence = "parties=Orion and Vega", Published = 24 * 40 });

        later.Role.ShouldBe(ArticleRole.Primary);
        later.Story!.Id.ShouldNotBe(first.Story!.Id);
    }

    [Fact]
    public void Track_NewVersionOfASource_IsNoNewsButCanConfirm()
    {
        var item = new NewsItem { Dollars = 5e9 }.Build();
        registry.Track(item);
        var edit = registry.Track(item with { Detection = item.Detection with { Deal = item.Detection.Deal! with { ValueUsd = 8e9 } } });

        edit.Role.ShouldBe(ArticleRole.Repeat);
        edit.News.ShouldBeEmpty();
        edit.Story!.Sources.ShouldHaveSingleItem().ValueUsd.ShouldBe(8e9);
        Track(new NewsItem { Title = "c", Dollars = 8e9, Publisher = "Times", Published = 31 }).Role.ShouldBe(ArticleRole.Update);
    }

    [Fact]
    public void Track_EditOfAnArticleInNoStory_OpensNone()
    {
        var edit = Track(new NewsItem { Version = 2 });

        edit.Role.ShouldBe(ArticleRole.None);
        edit.News.ShouldBeEmpty();
        registry.Count.ShouldBe(0);

        // The message of the first version was overtaken by that of the edit: it is still news.
        Track(new NewsItem()).News.ShouldHaveSingleItem().Opens.ShouldBeTrue();
    }

    [Fact]
    public void Track_EditThatFirstNamesTheDeal_JoinsItsStorySilently()
    {
        Track(new NewsItem { Gigawatts = 1 });
        var edit = Track(new NewsItem
        {
            Title = "Orion and Vega now plan 6 GW", Gigawatts = 6, Evidence = "capacity_gw=6 GW", Publisher = "Times", Published = 40, Version = 2,
        });

        edit.Role.ShouldBe(ArticleRole.Repeat);
        edit.News.ShouldBeEmpty();
        edit.Story!.Deal.CapacityGw.ShouldBe(1);
        edit.Story.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void Track_SameTitleOfAnotherPublisher_IsACopyWhateverItIsJudged()
    {
        var first = Track(new NewsItem { Title = "Orion and Vega build a chip together" });
        var copy = Track(new NewsItem { Title = "Orion and Vega build a chip together - Daily Copy", Publisher = "Daily Copy", Partnership = false, Parties = "", Published = 2 });

        copy.Role.ShouldBe(ArticleRole.Repeat);
        copy.Story!.Id.ShouldBe(first.Story!.Id);
        copy.Story.Sources.Select(source => source.Publisher).ShouldBe(["Herald", "Daily Copy"]);
    }

    [Theory]
    [InlineData("Herald")]
    [InlineData("Post")]
    public void Track_SameTitleOverOtherCompanies_OpensAStoryOfItsOwn(string publisher)
    {
        var item = new NewsItem { Title = "Chip maker signs supply deal", Dollars = 9e9 };
        var first = Track(item);

        var second = Track(item with { Parties = "Lyra,Cygnus", Publisher = publisher, Dollars = 4e9, Published = 12 });

        (second.Role, second.Alert).ShouldBe((ArticleRole.Primary, true));
        second.Story!.Id.ShouldNotBe(first.Story!.Id);
        var later = Track(item with { Title = "More of Orion and Vega's pact", Published = 13 }).Story!;
        (later.Id, later.Sources.Count, later.Deal.ValueUsd).ShouldBe((first.Story.Id, 2, 9e9));
    }

    [Fact]
    public void Track_SimilarWordsAndAPartyInCommon_AttachesWithinAWeekOnly()
    {
        var first = Track(new NewsItem { Title = "Orion Jalapeno wafer tapeout surprises Vega watchers" });

        Named("Orion Jalapeno wafer tapeout surprises rivals", "Orion", hours: 20).Story?.Id.ShouldBe(first.Story!.Id);
        Named("Orion Jalapeno wafer tapeout surprises everybody", "Lyra", hours: 21).Story.ShouldBeNull();
        Named("Orion Jalapeno wafer tapeout surprises analysts", "Orion", hours: 24 * 12).Story.ShouldBeNull();
    }

    [Fact]
    public void Track_NamedPairWithoutADealCue_AttachesButOpensNothing()
    {
        Named("Orion, Vega and the market", "Orion,Vega", hours: 0).Role.ShouldBe(ArticleRole.None);
        var first = Track(new NewsItem { Published = 1 });
        var later = Named("Why Orion chose Vega", "Orion,Vega", hours: 40);

        (later.Role, later.Alert).ShouldBe((ArticleRole.Repeat, false));
        later.Story!.Id.ShouldBe(first.Story!.Id);
    }

    [Fact]
    public void Track_ParentInPlaceOfAParty_IsTheSameStoryForAWeek()
    {
        var first = Track(new NewsItem { Parties = "Waymo,Intel", Title = "one" });

        Track(new NewsItem { Parties = "Google,Intel", Title = "two", Published = 20 }).Story!.Id.ShouldBe(first.Story!.Id);
        Track(new NewsItem { Parties = "Google,Intel", Title = "three", Published = 24 * 20 }).Role.ShouldBe(ArticleRole.Primary);
    }

    [Fact]
    public void Track_JointVentureInPlaceOfAMember_IsTheSameStory()
    {
        var first = Track(new NewsItem { Parties = "Oracle,Orion", Title = "one" });

        Track(new NewsItem { Parties = "Stargate,Orion", Title = "two", Published = 20 }).Story!.Id.ShouldBe(first.Story!.Id);
    }

    [Fact]
    public void Track_AnotherKindOfDealWithAnotherFigure_IsAnotherStory()
    {
        Track(new NewsItem { Dollars = 40e9, Type = DealType.Investment });

        Track(new NewsItem { Title = "b", Dollars = 200e9, Type = DealType.CloudCapacity, Published = 24 * 10 }).Role.ShouldBe(ArticleRole.Primary);
    }

    [Fact]
    public void Track_AnnouncedAnewAfterTheEnd_IsAnotherStory()
    {
        var first = Track(new NewsItem { Status = DealStatus.Ended });
        var anew = Track(new NewsItem { Title = "Orion and Vega try again", Evidence = "parties=Orion and Vega try again", Published = 24 * 9 });

        anew.Role.ShouldBe(ArticleRole.Primary);
        anew.Story!.Id.ShouldNotBe(first.Story!.Id);
    }

    [Fact]
    public void Track_AnyOrderOfArrival_GivesTheSameIdentityTypeAndHeadline()
    {
        NewsItem[] items =
        [
            new() { Title = "First word of the chip pact", Type = DealType.Supply },
            new() { Title = "More of the chip pact", Type = DealType.Supply, Publisher = "Post", Published = 1, Received = 3 },
            new() { Title = "Yet more of the chip pact", Type = DealType.Investment, Publisher = "Times", Published = 2, Received = 3 },
        ];

        (Guid, DealType, string) Last(IEnumerable<NewsItem> order)
        {
            var stories = new StoryRegistry(new TrackerSettings());
            var story = order.Select(item => stories.Track((item with { Received = 3 }).Build())).ToList()[^1].Story!;
            return (story.Id, story.Deal.Type, story.Headline);
        }

        Last(items).ShouldBe(Last(items.Reverse()));
        Last(items).Item3.ShouldBe("First word of the chip pact");
    }

    [Fact]
    public void CanonicalUrl_Variants_AreOne()
    {
        CanonicalUrl.Of("https://www.Example.org/a/?b=2&utm_medium=x&a=1#c").ShouldBe("example.org/a?a=1&b=2");
        CanonicalUrl.Of("http://example.org/a?a=1&b=2").ShouldBe("example.org/a?a=1&b=2");
        CanonicalUrl.Of("mailto:a@example.org").ShouldBe("");
    }

    private TrackDecision Named(string title, string parties, double hours)
    {
        var item = new NewsItem { Title = title, Parties = parties, Publisher = title, Published = hours, Partnership = false }.Build();
        var sketch = new DealSketch(new Deal { Type = DealType.Partnership, Parties = parties.Split(',') }, DealStatus.Announced);
        return registry.Track(item with { Article = item.Article with { Id = DerivedId.From(title) }, Detection = item.Detection with { Background = [], Sketch = sketch } });
    }

    private TrackDecision Track(NewsItem item) => registry.Track(item.Build());
}
