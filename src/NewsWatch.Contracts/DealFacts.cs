namespace NewsWatch.Contracts;

/// <summary>The stated facts of a deal. A fact that no source states is null.</summary>
public sealed record DealFacts
{
    /// <summary>One of partnership, co_development, supply, investment, acquisition, licensing, manufacturing, cloud_capacity.</summary>
    public required string Type { get; init; }

    /// <summary>Canonical names.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    public string? Subject { get; init; }

    public double? CapacityGw { get; init; }

    /// <summary>Derived from <see cref="Value"/> at a dated rate.</summary>
    public double? ValueUsd { get; init; }

    public DealValue? Value { get; init; }

    public double? StakePercent { get; init; }

    /// <summary>Number of chips or systems.</summary>
    public long? Units { get; init; }

    /// <summary>In the words of the source.</summary>
    public string? Starts { get; init; }

    public IReadOnlyList<ShareReaction> ShareMoves { get; init; } = [];
}
