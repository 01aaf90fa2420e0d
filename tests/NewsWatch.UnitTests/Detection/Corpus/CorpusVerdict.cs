using NewsWatch.Core.Detection;

namespace NewsWatch.UnitTests.Detection.Corpus;

/// <summary>What the detector said of an item, and which of it is right.</summary>
internal sealed record CorpusVerdict(CorpusItem Item, DetectionResult Result)
{
    public static readonly IReadOnlyList<string> Facts = ["parties", "capacity", "value", "status", "type", "background"];

    public bool IsTruePositive => Result.Partnership && Item.IsPositive;

    public bool IsFalseAlarm => Result.Partnership && !Item.IsPositive;

    public bool IsMiss => !Result.Partnership && Item.IsPositive;

    /// <summary>Whether a fact of a true positive is right, null included; null where the corpus does not say.</summary>
    public bool? IsRight(string fact) => Result.Deal is not { } deal ? null : fact switch
    {
        "parties" => IsSameSet(deal.Parties, Item.Parties),
        "capacity" => (deal.CapacityGw ?? 0).Equals(Item.CapacityGw ?? 0) || Math.Abs((deal.CapacityGw ?? 0) - (Item.CapacityGw ?? 0)) < 1e-9,
        "value" => deal.Value?.Amount == Item.Value?.Amount && deal.Value?.Currency == Item.Value?.Currency,
        "status" => string.Equals(Result.Status?.ToString(), Item.Status, StringComparison.OrdinalIgnoreCase),
        "type" => string.Equals(deal.Type.ToString(), Item.DealType?.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase),
        "background" => Item.Background is { } expected ? IsBackground(expected) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No such fact."),
    };

    /// <summary>Whether a deal that the item only recalls was taken for its news.</summary>
    public bool IsSwapped => Result.Deal is { } deal && Item.Background?.Any(b => IsSameSet(deal.Parties, b)) == true;

    private bool IsBackground(IReadOnlyList<IReadOnlyList<string>> expected) =>
        expected.All(e => Result.Background.Any(b => IsSameSet(b.Parties, e)));

    private static bool IsSameSet(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
