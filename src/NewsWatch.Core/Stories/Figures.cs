using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>Compares figures as a reader would: rounding and rates of exchange make no difference.</summary>
internal static class Figures
{
    private const double Tolerance = 0.1;

    public static bool Same(double? left, double? right) =>
        left is { } a && right is { } b && Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>The figure that the deal shares with the story or one of its sources, as a phrase; null where none.</summary>
    public static string? Shared(Story story, Deal deal)
    {
        if (Same(story.Deal.CapacityGw, deal.CapacityGw) || story.Sources.Any(source => Same(source.CapacityGw, deal.CapacityGw)))
            return "the same capacity";
        if (Same(story.Deal.ValueUsd, deal.ValueUsd) || story.Sources.Any(source => Same(source.ValueUsd, deal.ValueUsd)))
            return "the same value";
        return Same(story.Deal.Units, deal.Units) ? "the same number of units" : null;
    }

    public static bool Any(Deal deal) => deal.CapacityGw is not null || deal.ValueUsd is not null || deal.Units is not null;
}
