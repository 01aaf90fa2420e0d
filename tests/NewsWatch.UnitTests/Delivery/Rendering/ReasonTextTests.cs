using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Rendering;
using NewsWatch.UnitTests.Alerts;
using NewsWatch.UnitTests.Delivery.Channels;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Rendering;

public sealed class ReasonTextTests
{
    private static readonly Story Story = Samples.Story with
    {
        Headline = "Orion and Vega sign for 10 gigawatts",
        Status = DealStatus.Announced,
        Deal = new Deal { Type = DealType.CoDevelopment, Parties = ["Orion", "Vega"], CapacityGw = 10, ValueUsd = 2.5e9 },
    };

    private static readonly SubscriptionFilter Everything = new()
    {
        Parties = ["Orion", "Vega"],
        NoParties = ["Lyra"],
        Types = [DealType.CoDevelopment],
        Statuses = [DealStatus.Announced],
        MinimumCapacityGw = 1.5,
        MinimumValueUsd = 1e9,
        Words = ["sign", "gigawatts"],
    };

    [Theory]
    [InlineData("en", "The subscription takes every story.")]
    [InlineData("fr", "L'abonnement prend tous les dossiers.")]
    public void Of_OpenFilter_SaysSo(string language, string expected) => Of(new SubscriptionFilter(), language).ShouldBe(expected);

    [Theory]
    [InlineData(
        "en",
        "Orion and Vega take part; none of Lyra takes part; the type is co-development; the status is announced; the capacity is 10 GW, at least 1.5 GW; "
        + "the value is 2,500,000,000 USD, at least 1,000,000,000 USD; it says “sign” and “gigawatts”.")]
    [InlineData(
        "fr",
        "Orion et Vega participent ; aucun de ceux-ci ne participe : Lyra ; type : co-développement ; statut : annoncé ; capacité de 10 GW, au moins 1,5 GW ; "
        + "montant de 2 500 000 000 USD, au moins 1 000 000 000 USD ; on y lit « sign » et « gigawatts ».")]
    public void Of_ManyRules_NamesEachInTheLanguage(string language, string expected) => Of(Everything, language).ShouldBe(expected);

    [Fact]
    public void Of_OneSource_NamesItsLanguageAndPublisher()
    {
        var filter = new SubscriptionFilter { Languages = ["fr"], Publishers = ["La Puce"], MinimumConfidence = 0.5 };
        var source = Messages.Source(1, "x") with { Lang = "fr", Publisher = "La Puce", Score = 0.875 };

        Of(filter, "fr", Story with { Sources = [source] }).ShouldBe("certitude de 0,88, au moins 0,5 ; une source est en langue fr ; La Puce est l'une des sources.");
    }

    [Fact]
    public void Of_AlertOfAnOlderVersion_IsItsSentence()
    {
        ReasonText.Of(Alert() with { Grounds = null, Reason = "Orion takes part." }, Words.For("fr")).ShouldBe("Orion takes part.");
    }

    private static Alert Alert() => new AlertFactory(TimeProvider.System).Create(Samples.Subscription, Story, [], AlertMatch.Accepted([]));

    private static string Of(SubscriptionFilter filter, string language, Story? story = null)
    {
        var subscription = Samples.Subscription with { Filter = filter };
        var match = new AlertMatcher(TimeProvider.System).Match(subscription, story ?? Story, []);
        match.Matches.ShouldBeTrue(match.Reason);
        var text = ReasonText.Of(new AlertFactory(TimeProvider.System).Create(subscription, story ?? Story, [], match), Words.For(language));

        // Narrow and wide spaces that do not break are those of French typography.
        return text.Replace('\u202f', ' ').Replace('\u00a0', ' ');
    }
}
