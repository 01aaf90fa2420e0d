namespace NewsWatch.Core.Stories;

public sealed record StorySource
{
    public required Guid ArticleId { get; init; }

    public required string Publisher { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string Lang { get; init; }

    public required DateTimeOffset ReceivedUtc { get; init; }

    /// <summary>What this source itself says, so that a figure or party can be confirmed by a second publisher.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public double? CapacityGw { get; init; }

    public double? ValueUsd { get; init; }
}
