namespace NewsWatch.Web.Pages.Totals;

/// <summary>A bar in the units of the drawing, and what it says.</summary>
internal sealed record PlotBar(double X, double Y, double Width, double Height, DateOnly Month, bool Announced, double Figure);
