using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Matching;

/// <summary>When the same parties, soon after, make a deal of their own and not a change of the last one.</summary>
internal static class AnotherDeal
{
    /// <summary>A figure that is so many times another one is no correction of it.</summary>
    private const double Apart = 2;

    public static bool Is(Story story, DealReport report, TimeSpan gap, TrackerSettings settings)
    {
        if (report.LooksBack || gap <= settings.SettleWithin || Figures.Shared(story, report.Deal) is not null) return false;
        if (story.Status == DealStatus.Ended) return report.IsInTitle && report.Status != DealStatus.Reported;
        return gap > 3 * settings.SettleWithin && IsOtherKind(story.Deal.Type, report.Deal.Type) && Contradicts(story, report.Deal);
    }

    /// <summary>True where both state a capacity or a value, and these are far apart.</summary>
    public static bool Contradicts(Story story, Deal deal) =>
        AreApart(story.Deal.CapacityGw, deal.CapacityGw) || AreApart(story.Deal.ValueUsd, deal.ValueUsd);

    private static bool AreApart(double? left, double? right) =>
        left is > 0 && right is > 0 && Math.Max(left.Value, right.Value) >= Apart * Math.Min(left.Value, right.Value);

    // Who buys shares and who buys chips sign different papers; the words for other kinds are used for either.
    private static bool IsOtherKind(DealType left, DealType right) => (IsCapital(left) && IsGoods(right)) || (IsGoods(left) && IsCapital(right));

    private static bool IsCapital(DealType type) => type is DealType.Investment or DealType.Acquisition;

    private static bool IsGoods(DealType type) =>
        type is DealType.Supply or DealType.CloudCapacity or DealType.Manufacturing or DealType.Licensing;
}
