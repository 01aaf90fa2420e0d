using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Options;

/// <summary>What is left out stays open; the default matches every story.</summary>
public sealed record SubscriptionFilterOptions
{
    [Option("Organisations of which at least one takes part.", Allowed = "names")]
    public IReadOnlyList<string> Parties { get; init; } = [];

    [Option("Types of deal.")]
    public IReadOnlyList<DealType> Types { get; init; } = [];

    [Option("States of the news.")]
    public IReadOnlyList<DealStatus> Statuses { get; init; } = [];

    [Option("Least stated capacity in gigawatts.", Min = "0.001", Max = "1000000")]
    public double? MinimumCapacityGw { get; init; }

    [Option("Least stated value in US dollars.", Min = "1", Max = "1000000000000000")]
    public double? MinimumValueUsd { get; init; }

    [Option("Tell of later changes too, not only of the first news.")]
    public bool Revisions { get; init; } = true;

    public SubscriptionFilter ToFilter() => new()
    {
        Parties = Parties,
        Types = Types,
        Statuses = Statuses,
        MinimumCapacityGw = MinimumCapacityGw,
        MinimumValueUsd = MinimumValueUsd,
        Revisions = Revisions,
    };
}
