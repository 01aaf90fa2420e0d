using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Options;

/// <summary>What is left out stays open; the default matches every story.</summary>
public sealed record SubscriptionFilterOptions
{
    [Option("Organisations of which at least one takes part.", Allowed = "names")]
    public IReadOnlyList<string> Parties { get; init; } = [];

    [Option("Organisations that must all take part.", Allowed = "names")]
    public IReadOnlyList<string> AllParties { get; init; } = [];

    [Option("Organisations none of which may take part.", Allowed = "names")]
    public IReadOnlyList<string> NoParties { get; init; } = [];

    [Option("Types of deal.")]
    public IReadOnlyList<DealType> Types { get; init; } = [];

    [Option("States of the news.")]
    public IReadOnlyList<DealStatus> Statuses { get; init; } = [];

    [Option("Least confidence of the judgement that the news tells of a deal.", Min = "0.001", Max = "1")]
    public double? MinimumConfidence { get; init; }

    [Option("Least stated capacity in gigawatts.", Min = "0.001", Max = "1000000")]
    public double? MinimumCapacityGw { get; init; }

    [Option("Least stated value in US dollars.", Min = "1", Max = "1000000000000000")]
    public double? MinimumValueUsd { get; init; }

    [Option("Languages of which a source must be in one.", Allowed = "codes of two letters, such as en")]
    public IReadOnlyList<string> Languages { get; init; } = [];

    [Option("Publishers of which one must tell the story.", Allowed = "names")]
    public IReadOnlyList<string> Publishers { get; init; } = [];

    [Option("Words that headlines, quotes or subject must all hold.", Allowed = "words")]
    public IReadOnlyList<string> Words { get; init; } = [];

    [Option("Tell of the first news of a story.")]
    public bool First { get; init; } = true;

    [Option("Tell of later changes too, not only of the first news.")]
    public bool Revisions { get; init; } = true;

    public SubscriptionFilter ToFilter() => new()
    {
        Parties = Parties,
        AllParties = AllParties,
        NoParties = NoParties,
        Types = Types,
        Statuses = Statuses,
        MinimumConfidence = MinimumConfidence,
        MinimumCapacityGw = MinimumCapacityGw,
        MinimumValueUsd = MinimumValueUsd,
        Languages = Languages,
        Publishers = Publishers,
        Words = Words,
        First = First,
        Revisions = Revisions,
    };
}
