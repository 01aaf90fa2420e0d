using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>Canonical names compared without regard to case.</summary>
internal static class PartySet
{
    public static int Overlap(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Intersect(right, StringComparer.OrdinalIgnoreCase).Count();

    public static IEnumerable<string> Added(IEnumerable<string> known, IEnumerable<string> named) =>
        named.Except(known, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sorted and distinct, so that everybody takes locks in one order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Deal> deals) =>
        [.. deals.SelectMany(deal => deal.Parties).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
}
