using NewsWatch.Core.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class SubscriptionRulesTests
{
    private static readonly HashSet<string> Channels = ["webhook", "console"];

    [Fact]
    public void Validate_OrdinarySubscriptions_HasNoErrors()
    {
        SubscriptionRules.Validate([Samples.Subscription, Samples.Subscription with { Id = "lab-2" }], Channels).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_DuplicateId_IsNamedOnce()
    {
        SubscriptionRules.Validate([Samples.Subscription, Samples.Subscription], Channels)
            .ShouldBe(["Subscription 'desk' stands 2 times: each id may stand once."]);
    }

    [Fact]
    public void Validate_UnknownChannel_ListsTheAllowed()
    {
        Errors(Samples.Subscription with { Destinations = [new Destination { Channel = "pigeon" }] })
            .ShouldBe(["Subscription 'desk': channel 'pigeon' is unknown: allowed are console, webhook."]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("65xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void Validate_BadId_SaysWhatIsAllowed(string id)
    {
        Errors(Samples.Subscription with { Id = id }).ShouldHaveSingleItem().ShouldContain("1 to 64 letters");
    }

    [Fact]
    public void Validate_NoDestination_IsAnError()
    {
        Errors(Samples.Subscription with { Destinations = [] }).ShouldBe(["Subscription 'desk' has no destination: at least one is needed."]);
    }

    [Fact]
    public void Validate_SameDestinationTwice_IsAnError()
    {
        var console = new Destination { Channel = "console" };

        Errors(Samples.Subscription with { Destinations = [console, console] }).ShouldHaveSingleItem().ShouldContain("stands 2 times");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Validate_SenselessMinimum_IsAnError(double minimum)
    {
        Errors(Filtered(new SubscriptionFilter { MinimumCapacityGw = minimum })).ShouldHaveSingleItem().ShouldContain("a number above 0");
        Errors(Filtered(new SubscriptionFilter { MinimumValueUsd = minimum })).ShouldHaveSingleItem().ShouldContain("a number above 0");
    }

    [Fact]
    public void Validate_EmptyParty_IsAnError()
    {
        Errors(Filtered(new SubscriptionFilter { Parties = ["Orion", " "] })).ShouldHaveSingleItem().ShouldContain("a party is empty");
    }

    private static Subscription Filtered(SubscriptionFilter filter) => Samples.Subscription with { Filter = filter };

    private static IReadOnlyList<string> Errors(Subscription subscription) => SubscriptionRules.Validate([subscription], Channels);
}
