using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.UnitTests.Stories.Deals;
using NewsWatch.Web.Pages.Totals;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class MonthPlotTests
{
    private static readonly PlotArea Area = new(50, 10, 300, 100);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0.03, 0.01, 3)]
    [InlineData(1, 0.25, 4)]
    [InlineData(10, 2.5, 4)]
    [InlineData(11, 5, 3)]
    [InlineData(26, 10, 3)]
    [InlineData(1.4e12, 5e11, 3)]
    public void Scale_AnyFigure_HasAtMostFourRoundSteps(double most, double step, int steps)
    {
        var scale = PlotScale.For(most);

        scale.Step.ShouldBe(step, step * 1e-9);
        scale.Steps.ShouldBe(steps);
        scale.Top.ShouldBeGreaterThanOrEqualTo(most * (1 - 1e-9));
    }

    [Fact]
    public void Of_AnnouncedAndReported_StandBesideEachOtherWithinTheirMonth()
    {
        var deals = new[]
        {
            DealSamples.Deal(1, "A").Stating(10, null).In(2026, 2),
            DealSamples.Deal(2, "A").Stating(5, null).In(2026, 2) with { Status = DealStatus.Reported },
            DealSamples.Deal(3, "A").Stating(99, null).In(2026, 2) with { Status = DealStatus.Denied },
        };

        var plot = MonthPlot.Of(DealTotals.Of(deals, new DateOnly(2026, 3, 1), 3).All.Months, sum => sum.CapacityGw, Area);

        plot.Bars.Select(bar => (bar.Announced, bar.Figure, bar.Height)).ShouldBe([(true, 10, 100), (false, 5, 50)]);
        plot.Bars[0].X.ShouldBeGreaterThan(150);
        plot.Bars[1].X.ShouldBeGreaterThan(plot.Bars[0].X + plot.Bars[0].Width);
        (plot.Bars[1].X + plot.Bars[1].Width).ShouldBeLessThan(250);
        plot.Bars.ShouldAllBe(bar => bar.Y + bar.Height == 110);
        plot.HeightOf(10).ShouldBe(10);
        plot.MiddleOf(1).ShouldBe(200);
    }

    [Fact]
    public void Of_NoFigures_IsEmpty() =>
        MonthPlot.Of(DealTotals.Of([], new DateOnly(2026, 3, 1), 6).All.Months, sum => sum.ValueUsd, Area).IsEmpty.ShouldBeTrue();
}
