using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Deals;

/// <summary>All deals of one type and standing between two companies.</summary>
public sealed record DealLink
{
    /// <summary>The first of the two by ordinal order.</summary>
    public required string First { get; init; }

    public required string Second { get; init; }

    public required DealType Type { get; init; }

    public required DealStanding Standing { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Guid> StoryIds { get; init; }

    /// <summary>The sum of what is stated; null where no deal states any.</summary>
    public double? CapacityGw { get; init; }

    /// <summary>The sum of what is stated; null where no deal states any.</summary>
    public double? ValueUsd { get; init; }
}
