using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Alerts;

/// <summary>An empty list or null leaves that property open; the default matches every story.</summary>
public sealed record SubscriptionFilter
{
    /// <summary>At least one of these takes part.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public IReadOnlyList<DealType> Types { get; init; } = [];

    public IReadOnlyList<DealStatus> Statuses { get; init; } = [];

    /// <summary>Stories that state less capacity, or none, do not match.</summary>
    public double? MinimumCapacityGw { get; init; }

    /// <summary>Stories that state a smaller value, or none, do not match.</summary>
    public double? MinimumValueUsd { get; init; }

    /// <summary>False: only the first alert of a story.</summary>
    public bool Revisions { get; init; } = true;
}
