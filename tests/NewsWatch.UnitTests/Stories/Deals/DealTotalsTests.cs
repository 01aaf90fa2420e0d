using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using Shouldly;
using Xunit;
using static NewsWatch.UnitTests.Stories.Deals.DealSamples;

namespace NewsWatch.UnitTests.Stories.Deals;

public sealed class DealTotalsTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void Of_DealOfTwo_CountsInFullForEachAndOnceForAll()
    {
        var totals = DealTotals.Of([Deal(1, "OpenAI", "AMD", "AMD").Stating(6, 1e9), Deal(2, "OpenAI", "Broadcom").Stating(10, null)], March, 1);

        totals.All.Whole.Announced.ShouldBe(new DealSum(2, 16, 1e9));
        Of(totals, "OpenAI").Whole.Announced.ShouldBe(new DealSum(2, 16, 1e9));
        Of(totals, "AMD").Whole.Announced.ShouldBe(new DealSum(1, 6, 1e9));
        Of(totals, "Broadcom").Whole.Announced.ShouldBe(new DealSum(1, 10, 0));
    }

    [Fact]
    public void Of_Standings_AreKeptApart()
    {
        DealStatus[] statuses = [DealStatus.Announced, DealStatus.Closed, DealStatus.Reported, DealStatus.Denied, DealStatus.Ended];
        var deals = statuses.Select((status, at) => Deal(at, "A", $"B{at}").Stating(1, 100) with { Status = status });

        var whole = DealTotals.Of([.. deals], March, 1).All.Whole;

        (whole.Announced, whole.Reported, whole.Over).ShouldBe((new DealSum(2, 2, 200), new DealSum(1, 1, 100), new DealSum(2, 2, 200)));
        whole.Deals.ShouldBe(5);
    }

    [Fact]
    public void Of_ValueThatOnlyPapersState_IsNoAnnouncedValue()
    {
        var whole = DealTotals.Of([Deal(1, "A", "B").Stating(1, 100) with { ValueOnlyReported = true }], March, 1).All.Whole;

        (whole.Announced, whole.Reported).ShouldBe((new DealSum(1, 1, 0), new DealSum(0, 0, 100)));
    }

    [Fact]
    public void Of_FigureThatIsInTheNewsAgain_CountsInTheMonthBeforeThePeriod()
    {
        var totals = DealTotals.Of([Deal(2, "A", "B").Stating(10, null), Deal(1, "B", "A").Stating(10, null).In(2025, 10)], March, 1);

        totals.All.Whole.Announced.ShouldBe(new DealSum(1, 0, 0));
    }

    [Fact]
    public void Of_AcrossAYear_HasEveryMonthOnceAndOnlyDealsOfThem()
    {
        var totals = DealTotals.Of(
            [Deal(1, "A", "B").In(2026, 1, 1), Deal(2, "A", "B").In(2025, 12, 31), Deal(3, "A", "B").In(2025, 11, 30), Deal(4, "C", "D").In(2025, 11, 30)],
            new DateOnly(2026, 2, 17), 3);

        totals.Months.ShouldBe([new DateOnly(2025, 12, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)]);
        totals.All.Months.Select(month => month.Announced.Deals).ShouldBe([1, 1, 0]);
        totals.Companies.Select(company => company.Company).ShouldBe(["A", "B"]);
        Of(totals, "A").Months.Select(month => month.Month).ShouldBe(totals.Months);
    }

    [Fact]
    public void Of_Companies_ComeByAnnouncedDollarsThenGigawattsThenDeals()
    {
        var totals = DealTotals.Of(
        [
            Deal(1, "Rumoured") with { Status = DealStatus.Reported, Deal = new Deal { Type = DealType.Supply, Parties = ["Rumoured"], ValueUsd = 9e12 } },
            Deal(2, "Often"), Deal(3, "Often"),
            Deal(4, "Power").Stating(3, null),
            Deal(5, "Money").Stating(null, 5),
        ], March, 1);

        totals.Companies.Select(company => company.Company).ShouldBe(["Money", "Power", "Often", "Rumoured"]);
    }

    [Fact]
    public void Of_NoMonth_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => DealTotals.Of([], March, 0));

    private static CompanyTotals Of(DealTotals totals, string company) => totals.Companies.Single(one => one.Company == company);
}
