namespace NewsWatch.Web.Pages.Totals;

/// <summary>An axis from nought with a few round steps.</summary>
internal sealed record PlotScale(double Step, int Steps)
{
    private const int MostSteps = 4;

    public double Top => Step * Steps;

    /// <summary>The smallest axis of steps of 1, 2, 2.5 or 5 times a power of ten that holds the figure.</summary>
    public static PlotScale For(double most)
    {
        if (most <= 0) return new PlotScale(1, 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / MostSteps)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * power).First(step => step * MostSteps >= most * (1 - 1e-9));
        return new PlotScale(step, (int)Math.Ceiling((most / step) - 1e-9));
    }
}
