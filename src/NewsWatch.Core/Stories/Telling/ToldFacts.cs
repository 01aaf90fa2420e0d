using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Telling;

/// <summary>What subscribers know of a story, to say next time what changed from what.</summary>
public sealed record ToldFacts
{
    public required int Revision { get; init; }

    public required DateTimeOffset ToldUtc { get; init; }

    public required DealStatus Status { get; init; }

    public required IReadOnlyList<string> Parties { get; init; }

    public double? CapacityGw { get; init; }

    public double? ValueUsd { get; init; }

    public static ToldFacts Of(Story story, DateTimeOffset toldUtc) => new()
    {
        Revision = story.Revision,
        ToldUtc = toldUtc,
        Status = story.Status,
        Parties = story.Deal.Parties,
        CapacityGw = story.Deal.CapacityGw,
        ValueUsd = story.Deal.ValueUsd,
    };
}
