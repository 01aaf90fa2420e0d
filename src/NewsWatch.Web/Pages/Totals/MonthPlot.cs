using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>Where the bars of a plot stand: two a month, what is announced beside what is reported.</summary>
internal sealed record MonthPlot
{
    private const double Gap = .14;
    private const double Between = .06;

    /// <summary>The area of the bars.</summary>
    public required PlotArea Area { get; init; }

    public required PlotScale Scale { get; init; }

    public required IReadOnlyList<PlotBar> Bars { get; init; }

    public required IReadOnlyList<DateOnly> Months { get; init; }

    public bool IsEmpty => Bars.Count == 0;

    public static MonthPlot Of(IReadOnlyList<MonthSums> months, Func<DealSum, double> figure, PlotArea area)
    {
        var scale = PlotScale.For(months.Max(month => Math.Max(figure(month.Announced), figure(month.Reported))));
        var slot = area.Width / months.Count;
        var width = slot * ((1 - Between) / 2 - Gap);
        return new MonthPlot
        {
            Area = area,
            Scale = scale,
            Months = [.. months.Select(month => month.Month)],
            Bars = [.. months.Index().SelectMany(month => new[] { Bar(month.Item, month.Index, true), Bar(month.Item, month.Index, false) }).Where(bar => bar.Figure > 0)],
        };

        PlotBar Bar(MonthSums month, int at, bool announced)
        {
            var value = figure(announced ? month.Announced : month.Reported);
            var height = area.Height * value / scale.Top;
            var left = area.Left + (slot * at) + (slot * (announced ? Gap : (1 + Between) / 2));
            return new PlotBar(left, area.Top + area.Height - height, width, height, month.Month, announced, value);
        }
    }

    /// <summary>The height of a figure in the drawing.</summary>
    public double HeightOf(double figure) => Area.Top + Area.Height - (Area.Height * figure / Scale.Top);

    /// <summary>The middle of a month's bars.</summary>
    public double MiddleOf(int month) => Area.Left + (Area.Width * (month + .5) / Months.Count);
}
