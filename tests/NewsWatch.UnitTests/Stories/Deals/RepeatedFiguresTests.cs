using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using Shouldly;
using Xunit;
using static NewsWatch.UnitTests.Stories.Deals.DealSamples;

namespace NewsWatch.UnitTests.Stories.Deals;

public sealed class RepeatedFiguresTests
{
    private static readonly FiledDeal First = Deal(1, "OpenAI", "Broadcom").Stating(10, 5e9).In(2025, 10);
    private static readonly FiledDeal Again = Deal(2, "Broadcom", "OpenAI").Stating(10.4, null).In(2026, 1);

    [Fact]
    public void LeaveOut_SameFigureMonthsLater_CountsInTheFirst() =>
        Figures([Again, First]).ShouldBe([(null, null), (10, 5e9)]);

    [Fact]
    public void LeaveOut_ReportedFirstAndAnnouncedLater_CountsWhereItIsAnnounced() =>
        Figures([Again, First with { Status = DealStatus.Reported }]).ShouldBe([(10.4, null), (null, 5e9)]);

    [Fact]
    public void LeaveOut_AnotherFigureTypePartnerOrYear_CountsToo()
    {
        FiledDeal[] deals =
        [
            First,
            Again.Stating(15, null),
            Again with { Deal = Again.Deal with { Type = DealType.Investment } },
            Deal(3, "OpenAI", "AMD").Stating(10, null).In(2026, 1),
            Again.In(2026, 12),
        ];

        RepeatedFigures.LeaveOut(deals).ShouldBe(deals);
    }

    [Fact]
    public void LeaveOut_DealThatEnded_StandsForItself()
    {
        FiledDeal[] deals = [Again with { Status = DealStatus.Ended }, First];

        Figures(deals).ShouldBe([(10.4, null), (10, 5e9)]);
    }

    private static IEnumerable<(double?, double?)> Figures(IReadOnlyList<FiledDeal> deals) =>
        RepeatedFigures.LeaveOut(deals).Select(deal => (deal.Deal.CapacityGw, deal.Deal.ValueUsd));
}
