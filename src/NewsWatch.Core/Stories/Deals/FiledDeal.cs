using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Deals;

/// <summary>A story without its articles: what graphs and totals are made of.</summary>
public sealed record FiledDeal
{
    public required Guid Id { get; init; }

    public required DealStatus Status { get; init; }

    public required Deal Deal { get; init; }

    public required DateTimeOffset OpenedUtc { get; init; }

    public required DateTimeOffset FirstPublishedUtc { get; init; }

    public bool Demo { get; init; }

    /// <summary>True where the capacity stands in no article of the parties' own saying.</summary>
    public bool CapacityOnlyReported { get; init; }

    /// <summary>True where the value stands in no article of the parties' own saying.</summary>
    public bool ValueOnlyReported { get; init; }

    public DealStanding Standing => StandingOf(Status);

    /// <summary>What papers say of an announced deal is no announced figure.</summary>
    public DealStanding CapacityStanding => Standing == DealStanding.Announced && CapacityOnlyReported ? DealStanding.Reported : Standing;

    public DealStanding ValueStanding => Standing == DealStanding.Announced && ValueOnlyReported ? DealStanding.Reported : Standing;

    /// <summary>The first day of the month (UTC) of its first article; a feed's date that lies ahead counts as the day of arrival.</summary>
    public DateOnly Month
    {
        get
        {
            var since = FirstPublishedUtc < OpenedUtc ? FirstPublishedUtc : OpenedUtc;
            return new DateOnly(since.UtcDateTime.Year, since.UtcDateTime.Month, 1);
        }
    }

    public static FiledDeal Of(Story story) => new()
    {
        Id = story.Id,
        Status = story.Status,
        Deal = new Deal
        {
            Type = story.Deal.Type,
            Parties = story.Deal.Parties,
            CapacityGw = story.Deal.CapacityGw,
            ValueUsd = story.Deal.ValueUsd,
        },
        OpenedUtc = story.OpenedUtc,
        FirstPublishedUtc = story.FirstPublishedUtc,
        Demo = story.Demo,
        CapacityOnlyReported = OnlyReported(story, story.Deal.CapacityGw, source => source.CapacityGw),
        ValueOnlyReported = OnlyReported(story, story.Deal.ValueUsd, source => source.ValueUsd),
    };

    public static DealStanding StandingOf(DealStatus status) => status switch
    {
        DealStatus.Reported => DealStanding.Reported,
        DealStatus.Denied or DealStatus.Ended => DealStanding.Over,
        _ => DealStanding.Announced,
    };

    /// <summary>A figure that no source is known to state counts as the story does.</summary>
    private static bool OnlyReported(Story story, double? stated, Func<StorySource, double?> figure)
    {
        var stating = story.Sources.Where(source => Figures.Same(figure(source), stated)).ToList();
        return stating.Count > 0 && stating.TrueForAll(source => source.Status is not { } status || StandingOf(status) != DealStanding.Announced);
    }
}
