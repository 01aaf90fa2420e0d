using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Alerts;

/// <summary>An empty list or null leaves that property open; the default matches every story.</summary>
public sealed record SubscriptionFilter
{
    /// <summary>At least one of these takes part.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Each of these takes part.</summary>
    public IReadOnlyList<string> AllParties { get; init; } = [];

    /// <summary>None of these takes part.</summary>
    public IReadOnlyList<string> NoParties { get; init; } = [];

    public IReadOnlyList<DealType> Types { get; init; } = [];

    public IReadOnlyList<DealStatus> Statuses { get; init; } = [];

    /// <summary>From 0 to 1; stories of which no source was judged as surely do not match.</summary>
    public double? MinimumConfidence { get; init; }

    /// <summary>Stories that state less capacity, or none, do not match.</summary>
    public double? MinimumCapacityGw { get; init; }

    /// <summary>Stories that state a smaller value, or none, do not match.</summary>
    public double? MinimumValueUsd { get; init; }

    /// <summary>At least one source is written in one of these; two letters each.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>At least one source is of one of these.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Each of these stands in a headline, a title of a source, a quote or the subject; case and accents make no difference.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>False: only later changes of a story that matched before.</summary>
    public bool First { get; init; } = true;

    /// <summary>False: only the first alert of a story.</summary>
    public bool Revisions { get; init; } = true;
}
