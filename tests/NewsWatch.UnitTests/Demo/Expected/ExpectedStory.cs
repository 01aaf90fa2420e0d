using NewsWatch.Core.Detection;

namespace NewsWatch.UnitTests.Demo.Expected;

/// <summary>A deal of the week as it stands at the end.</summary>
internal sealed record ExpectedStory
{
    public required string Key { get; init; }

    public required IReadOnlyList<string> Parties { get; init; }

    public required DealType Type { get; init; }

    public required DealStatus Status { get; init; }

    public double? CapacityGw { get; init; }

    public Money? Value { get; init; }

    public double? StakePercent { get; init; }

    public long? Units { get; init; }

    public IReadOnlyList<ShareMove> ShareMoves { get; init; } = [];

    public required IReadOnlyList<string> Entries { get; init; }

    public required IReadOnlyList<string> Recalls { get; init; }

    public required IReadOnlyList<ExpectedAlert> Alerts { get; init; }
}
