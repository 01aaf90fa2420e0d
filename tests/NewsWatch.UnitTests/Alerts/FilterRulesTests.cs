using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class FilterRulesTests
{
    private static readonly StorySource Source = new()
    {
        ArticleId = Guid.Empty, Publisher = "La Puce", Url = "https://lapuce.test/1", Title = "Une puce à façon pour Orion", Lang = "fr", ReceivedUtc = Samples.Time,
    };

    private static readonly Story Story = Samples.Story with { Sources = [Source], Evidence = [new Evidence("capacity", "une enveloppe de 10 gigawatts")] };

    [Fact]
    public void Match_PartiesTogether_NeedsEach()
    {
        Told(Match(new SubscriptionFilter { AllParties = ["vega", "Orion"] })).ShouldBe("Orion and Vega take part.");
        Match(new SubscriptionFilter { AllParties = ["Orion", "Lyra"] })
            .ShouldBe(new AlertMatch(false, "Lyra takes no part in this deal of Orion, Vega; the subscription wants Orion, Lyra together."));
    }

    [Fact]
    public void Match_PartyLeftOut_Refuses()
    {
        Match(new SubscriptionFilter { NoParties = ["Vega"] }).ShouldBe(new AlertMatch(false, "Vega takes part, whom the subscription leaves out."));
        Match(new SubscriptionFilter { NoParties = ["Lyra"] }).Matches.ShouldBeTrue();
    }

    [Theory]
    [InlineData("facon", true)]
    [InlineData("PUCE", true)]
    [InlineData("gigawatt", true)]
    [InlineData("uce", false)]
    [InlineData("rack", false)]
    public void Match_Word_IsFoundWhateverItsCaseAndAccents(string word, bool found)
    {
        Match(new SubscriptionFilter { Words = [word] }).Matches.ShouldBe(found);
    }

    [Fact]
    public void Match_LanguageOrPublisher_NeedsASourceOfIt()
    {
        Told(Match(new SubscriptionFilter { Languages = ["FR"], Publishers = ["la puce"] }))
            .ShouldBe("a source's language is fr; a source's publisher is La Puce.");
        Match(new SubscriptionFilter { Languages = ["de"] })
            .ShouldBe(new AlertMatch(false, "The language of its sources is fr; the subscription takes de."));
    }

    [Theory]
    [InlineData(0.8, true, "its confidence is 0.8, at least 0.8.")]
    [InlineData(0.81, false, "Its confidence is 0.8; the subscription takes 0.81 or more.")]
    public void Match_LeastConfidence_IsThatOfTheSurestSource(double least, bool matches, string reason)
    {
        var story = Story with { Sources = [.. Story.Sources.Select(source => source with { Score = 0.8 })] };

        var match = new AlertMatcher(TimeProvider.System)
            .Match(Samples.Subscription with { Filter = new SubscriptionFilter { MinimumConfidence = least } }, story, []);
        (match.Matches, match.Reason).ShouldBe((matches, reason));
        Match(new SubscriptionFilter { MinimumConfidence = least }).Reason.ShouldStartWith("Its confidence is not known;");
    }

    [Fact]
    public void Match_ChangesOnly_RefusesFirstNews()
    {
        var changesOnly = new SubscriptionFilter { First = false };

        Match(changesOnly).Reason.ShouldBe("The subscription takes only changes of a story, and this is its first news.");
        new AlertMatcher(TimeProvider.System)
            .Match(Samples.Subscription with { Filter = changesOnly }, Story with { Revision = 2 }, [new StoryChange("capacity_gw", null, "10")])
            .Matches.ShouldBeTrue();
    }

    [Fact]
    public void Match_MutedOrPaused_SaysSo()
    {
        var clock = new FakeTimeProvider(Samples.Time);
        var muted = Samples.Subscription with { Mutes = [new Mute { Party = "Vega", UntilUtc = Samples.Time.AddDays(1) }] };

        new AlertMatcher(clock).Match(muted, Story, []).ShouldBe(new AlertMatch(false, "Vega is muted until 2026-03-03 09:00:00Z."));
        new AlertMatcher(clock).Match(Samples.Subscription with { Paused = true }, Story, []).Matches.ShouldBeFalse();
        clock.Advance(TimeSpan.FromDays(1));
        new AlertMatcher(clock).Match(muted, Story, []).Matches.ShouldBeTrue();
    }

    private static string? Told(AlertMatch match) => match.Matches ? match.Reason : null;

    private static AlertMatch Match(SubscriptionFilter filter) =>
        new AlertMatcher(TimeProvider.System).Match(Samples.Subscription with { Filter = filter }, Story, []);
}
