using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class FilterTextTests
{
    [Fact]
    public void Of_PartiesFigureAndStatus_ReadsAsASentenceWould()
    {
        FilterText.Of(new SubscriptionFilter { Parties = ["OpenAI", "Nvidia"], MinimumCapacityGw = 1, Statuses = [DealStatus.Announced] })
            .ShouldBe("Deals of OpenAI or Nvidia over 1 GW, announced");
    }

    [Fact]
    public void Of_EveryProperty_NamesEach()
    {
        var filter = new SubscriptionFilter
        {
            AllParties = ["OpenAI", "Broadcom"],
            NoParties = ["Intel"],
            Types = [DealType.CoDevelopment, DealType.Supply],
            MinimumValueUsd = 1e9,
            Languages = ["fr"],
            Publishers = ["La Puce"],
            Words = ["rack", "custom"],
            Revisions = false,
        };

        FilterText.Of(filter).ShouldBe(
            "Deals (co-development or supply) of OpenAI and Broadcom together without Intel over 1,000,000,000 USD, with a source in fr, "
            + "told by La Puce, saying “rack” and “custom”, first news only");
    }

    [Fact]
    public void Of_OpenFilter_IsAllDeals()
    {
        FilterText.Of(new SubscriptionFilter()).ShouldBe("All deals");
        FilterText.Of(new SubscriptionFilter { First = false }).ShouldBe("All deals, changes only");
    }
}
