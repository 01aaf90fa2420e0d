using NewsWatch.Core.Detection;
using NewsWatch.Delivery.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Rendering;

public sealed class FactTextTests
{
    private static readonly Deal Deal = new() { Type = DealType.Supply, Parties = ["Orion", "Vega"] };

    [Fact]
    public void Line_NoFacts_SaysThatTheValueIsNotStated() => FactText.Line(Deal).ShouldBe("value not stated");

    [Fact]
    public void Line_CapacityAndShareMove_AreListed()
    {
        FactText.Line(Deal with { CapacityGw = 10, ShareMoves = [new ShareMove("Broadcom", 9), new ShareMove("Orion", -1.25)] })
            .ShouldBe("10 GW · value not stated · Broadcom +9 % · Orion -1.25 %");
    }

    [Fact]
    public void Line_EveryFact_IsListed()
    {
        var deal = Deal with { Units = 1_000_000, Value = new Money(100_000_000_000m, "USD", "up_to"), ValueUsd = 1e11, StakePercent = 10, Starts = "late 2026" };

        FactText.Line(deal).ShouldBe("1,000,000 units · up to 100 billion USD · 10 % stake · starts late 2026");
    }

    [Theory]
    [InlineData(900, "900 USD")]
    [InlineData(2_500_000, "2.5 million USD")]
    [InlineData(1_400_000_000_000, "1.4 trillion USD")]
    public void Line_ValueInDollars_IsRounded(double value, string expected) => FactText.Line(Deal with { ValueUsd = value }).ShouldBe(expected);
}
