using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>When two articles tell of one deal, what is too old to tell, and when it is told.</summary>
public sealed record TrackerSettings
{
    /// <summary>An article that was older than this when it arrived never alerts.</summary>
    public TimeSpan MaxArticleAge { get; init; } = TimeSpan.FromHours(72);

    /// <summary>The same parties within this gap are one story.</summary>
    public TimeSpan LinkWithin { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The same parties with the same figure within this gap are one story; older stories are remembered no more.</summary>
    public TimeSpan FactWithin { get; init; } = TimeSpan.FromDays(400);

    /// <summary>A parent or a joint venture in place of a party is the same story within this gap.</summary>
    public TimeSpan KinWithin { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Similar words attach an article to a story whose last article is not older than this.</summary>
    public TimeSpan SimilarWithin { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The share of weighted terms in common from which on two articles speak of one thing, if a party is the same too.</summary>
    public double SimilarFrom { get; init; } = 0.3;

    /// <summary>The share from which on one is a copy of the other.</summary>
    public double CopyFrom { get; init; } = 0.85;

    /// <summary>
    /// The "first day": early reports of one event differ in detail. A figure that was missing is added without telling
    /// again, and one that differs, or an added party, needs a second publisher.
    /// </summary>
    public TimeSpan SettleWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Time between opening and telling a story that a party has announced.</summary>
    public TimeSpan AnnouncedWait { get; init; } = TimeSpan.Zero;

    /// <summary>Time between opening and telling a story that is only reported; a second publisher ends it.</summary>
    public TimeSpan ReportedWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Least time between two revisions of a story that are told.</summary>
    public TimeSpan RevisionInterval { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The score from which on an article that is not judged to tell a deal is kept with others on the same matter.</summary>
    public double CollectFrom { get; init; } = 0.02;

    /// <summary>Sources beyond this number belong to the story but are not listed in it.</summary>
    public int MaxSources { get; init; } = 100;

    /// <summary>How many stories a <see cref="StoryRegistry"/> keeps; the least recent goes first.</summary>
    public int MaxStories { get; init; } = 100_000;

    /// <summary>How many articles' words a <see cref="StoryRegistry"/> keeps.</summary>
    public int MaxPrints { get; init; } = 50_000;

    public PartyFamilies Families { get; init; } = PartyFamilies.Default;

    public WordStatistics Words { get; init; } = WordStatistics.Default;
}
