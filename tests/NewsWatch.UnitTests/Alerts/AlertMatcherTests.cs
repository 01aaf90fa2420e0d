using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class AlertMatcherTests
{
    private static readonly Story Story = Samples.Story with
    {
        Deal = new Deal { Type = DealType.CoDevelopment, Parties = ["Orion", "Vega"], CapacityGw = 10 },
    };

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Match_RevisionForWhoTakesFirstNewsOnly_AsksWhetherTheyWereTold(bool told, bool matches)
    {
        var subscription = Samples.Subscription with { Filter = new SubscriptionFilter { Revisions = false } };

        new AlertMatcher(TimeProvider.System).Match(subscription, Story with { Revision = 2 }, [], told).Matches.ShouldBe(matches);
    }

    [Fact]
    public void Match_InventedStory_IsForNobody() =>
        new AlertMatcher(TimeProvider.System).Match(Samples.Subscription, Story with { Demo = true }, [], told: false)
            .ShouldBe(new AlertMatch(false, "The story is invented: it belongs to the demo."), "whatever the filter takes");

    [Fact]
    public void Match_OpenFilter_TakesEveryStory()
    {
        Told(Match(new SubscriptionFilter())).ShouldBe("The subscription takes every story.");
    }

    [Fact]
    public void Match_PartyInAnotherCase_Matches()
    {
        Told(Match(new SubscriptionFilter { Parties = ["VEGA", "Lyra"] })).ShouldBe("Vega takes part.");
    }

    [Fact]
    public void Match_NoneOfTheParties_NamesTheRule()
    {
        Match(new SubscriptionFilter { Parties = ["Lyra"] })
            .ShouldBe(new AlertMatch(false, "None of Lyra takes part in this deal of Orion, Vega."));
    }

    [Fact]
    public void Match_SeveralRules_ReasonNamesEach()
    {
        var filter = new SubscriptionFilter
        {
            Parties = ["Orion", "Vega"], Types = [DealType.CoDevelopment], Statuses = [DealStatus.Announced], MinimumCapacityGw = 1.5,
        };

        Told(Match(filter)).ShouldBe(
            "Orion and Vega take part; the type is co_development; the status is announced; the capacity is 10 GW, at least 1.5 GW.");
    }

    [Fact]
    public void Match_OtherType_Refuses()
    {
        Match(new SubscriptionFilter { Types = [DealType.Supply, DealType.Investment] })
            .ShouldBe(new AlertMatch(false, "The type is co_development; the subscription takes supply, investment."));
    }

    [Fact]
    public void Match_OtherStatus_Refuses()
    {
        Match(new SubscriptionFilter { Statuses = [DealStatus.Reported] }).Matches.ShouldBeFalse();
    }

    [Fact]
    public void Match_FigureBelowOrMissing_Refuses()
    {
        Match(new SubscriptionFilter { MinimumCapacityGw = 10.5 }).Reason.ShouldBe("The capacity is 10 GW; the subscription takes 10.5 GW or more.");
        Match(new SubscriptionFilter { MinimumValueUsd = 1e9 }).Reason.ShouldBe("No value is stated; the subscription takes 1,000,000,000 USD or more.");
    }

    [Fact]
    public void Match_RevisionForFirstAlertsOnly_Refuses()
    {
        Revision(new SubscriptionFilter { Revisions = false }, new StoryChange("status", "reported", "announced"))
            .ShouldBe(new AlertMatch(false, "The subscription takes only the first alert of a story, and this is a revision."));
    }

    [Fact]
    public void Match_RevisionForAllAlerts_Matches()
    {
        Revision(new SubscriptionFilter(), new StoryChange("status", "reported", "announced")).Matches.ShouldBeTrue();
    }

    [Fact]
    public void Match_RevisionThatMatchesAtLast_IsTheFirstAlert()
    {
        Revision(new SubscriptionFilter { Revisions = false, Statuses = [DealStatus.Announced] }, new StoryChange("status", "reported", "announced"))
            .Matches.ShouldBeTrue();
        Revision(new SubscriptionFilter { Revisions = false, Parties = ["Vega"] }, new StoryChange("parties", null, "Vega")).Matches.ShouldBeTrue();
        Revision(new SubscriptionFilter { Revisions = false, MinimumCapacityGw = 8 }, new StoryChange("capacity_gw", "6", "10")).Matches.ShouldBeTrue();
        Revision(new SubscriptionFilter { Revisions = false, MinimumCapacityGw = 5 }, new StoryChange("capacity_gw", "6", "10")).Matches.ShouldBeFalse();
    }

    private static string? Told(AlertMatch match) => match.Matches ? match.Reason : null;

    private static AlertMatch Match(SubscriptionFilter filter) => new AlertMatcher(TimeProvider.System).Match(Samples.Subscription with { Filter = filter }, Story, []);

    private static AlertMatch Revision(SubscriptionFilter filter, StoryChange change) =>
        new AlertMatcher(TimeProvider.System).Match(Samples.Subscription with { Filter = filter }, Story with { Revision = 2 }, [change]);
}
