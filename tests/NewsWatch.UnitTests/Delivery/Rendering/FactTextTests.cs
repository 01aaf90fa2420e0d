using NewsWatch.Core.Detection;
using NewsWatch.Delivery.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Rendering;

public sealed class FactTextTests
{
    private static readonly FactText English = new(Words.English);
    private static readonly FactText French = new(Words.For("fr"));
    private static readonly Deal Deal = new() { Type = DealType.Supply, Parties = ["Orion", "Vega"] };

    [Fact]
    public void Line_NoFacts_SaysThatTheValueIsNotStated() => English.Line(Deal).ShouldBe("value not stated");

    [Fact]
    public void Line_CapacityAndShareMove_AreListed()
    {
        English.Line(Deal with { CapacityGw = 10, ShareMoves = [new ShareMove("Broadcom", 9), new ShareMove("Orion", -1.25)] })
            .ShouldBe("10 GW · value not stated · Broadcom +9 % · Orion -1.25 %");
    }

    [Fact]
    public void Line_EveryFact_IsListed()
    {
        var deal = Deal with { Units = 1_000_000, Value = new Money(100_000_000_000m, "USD", "up_to"), ValueUsd = 1e11, StakePercent = 10, Starts = "late 2026" };

        English.Line(deal).ShouldBe("1,000,000 units · up to 100 billion USD · 10 % stake · starts late 2026");
    }

    [Theory]
    [InlineData(900, "900 USD")]
    [InlineData(2_500_000, "2.5 million USD")]
    [InlineData(1_400_000_000_000, "1.4 trillion USD")]
    public void Line_ValueInDollars_IsRounded(double value, string expected) => English.Line(Deal with { ValueUsd = value }).ShouldBe(expected);

    [Fact]
    public void Line_InFrench_CountsAsFrenchDoes()
    {
        French.Line(Deal with { CapacityGw = 1.5, Value = new Money(100_000_000_000m, "USD", "up_to"), Units = 1_000_000 }).Replace('\u202f', ' ')
            .ShouldBe("1,5 GW · 1 000 000 unités · jusqu'à 100 milliards USD");
    }

    [Theory]
    [InlineData(1_400_000_000_000, "1 400 milliards USD")]
    [InlineData(1_500_000_000, "1,5 milliard USD")]
    public void Line_LargeValuesInFrench_AreMilliards(double value, string expected) =>
        French.Line(Deal with { ValueUsd = value }).Replace('\u202f', ' ').ShouldBe(expected);

    [Theory]
    [InlineData(DealStatus.Announced, "Orion and Vega announced a supply deal (10 GW).")]
    [InlineData(DealStatus.Reported, "Orion and Vega are reported to plan a supply deal (10 GW); it is not confirmed.")]
    [InlineData(DealStatus.Denied, "What had been reported of Orion and Vega is denied: a supply deal (10 GW).")]
    [InlineData(DealStatus.Ended, "Orion and Vega have ended a supply deal (10 GW).")]
    public void Happened_EachStatus_IsOneSentence(DealStatus status, string expected) =>
        English.Happened(Alerts.Samples.Story with { Status = status, Deal = Deal with { CapacityGw = 10 } }).ShouldBe(expected);
}
