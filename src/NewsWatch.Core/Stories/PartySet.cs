using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>Canonical names compared without regard to case.</summary>
internal static class PartySet
{
    public static int Overlap(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Intersect(right, StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The share of names in common: 1 for the same set, less for each name that only one side has.</summary>
    public static double Likeness(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var overlap = Overlap(left, right);
        return overlap == 0 ? 0 : (double)overlap / (left.Count + right.Count - overlap);
    }

    public static IEnumerable<string> Added(IEnumerable<string> known, IEnumerable<string> named) =>
        named.Except(known, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sorted and distinct, so that everybody takes locks in one order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Deal> deals) =>
        [.. deals.SelectMany(deal => deal.Parties).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
}
