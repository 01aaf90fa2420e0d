namespace NewsWatch.Core.Detection;

/// <summary>A business relationship and its stated facts. A fact that the text does not state is null, never guessed.</summary>
public sealed record Deal
{
    public required DealType Type { get; init; }

    /// <summary>Canonical names of the organisations, in order of mention.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What the deal is about in the words of the text, such as a product.</summary>
    public string? Subject { get; init; }

    public double? CapacityGw { get; init; }

    /// <summary>Derived from <see cref="Value"/> by a dated table of rates.</summary>
    public double? ValueUsd { get; init; }

    public Money? Value { get; init; }

    public double? StakePercent { get; init; }

    /// <summary>Number of chips or systems.</summary>
    public long? Units { get; init; }

    /// <summary>When it begins, in the words of the text.</summary>
    public string? Starts { get; init; }

    public IReadOnlyList<ShareMove> ShareMoves { get; init; } = [];
}
