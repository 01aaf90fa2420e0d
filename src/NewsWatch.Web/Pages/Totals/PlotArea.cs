namespace NewsWatch.Web.Pages.Totals;

/// <summary>A rectangle of a drawing in its own units.</summary>
internal sealed record PlotArea(double Left, double Top, double Width, double Height);
