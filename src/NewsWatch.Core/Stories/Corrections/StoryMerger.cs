using NewsWatch.Core.Stories.Telling;

namespace NewsWatch.Core.Stories.Corrections;

/// <summary>Makes one story of two, so that subscribers of either are told what is new to them, and nothing twice.</summary>
internal sealed class StoryMerger(TrackerSettings settings)
{
    private readonly StoryWriter writer = new(settings);
    private readonly StoryTeller teller = new(settings);

    public Story Merge(Story kept, Story other, DateTimeOffset now)
    {
        var (lead, rest) = Progress(other).CompareTo(Progress(kept)) > 0 ? (other, kept) : (kept, other);
        IReadOnlyList<string> parties = [.. kept.Deal.Parties, .. settings.Families.Added(kept.Deal.Parties, other.Deal.Parties)];
        var fields = lead.Evidence.Select(evidence => evidence.Field).ToHashSet(StringComparer.Ordinal);
        var together = kept with
        {
            Status = lead.Status,
            Deal = FactFiller.Complete(lead.Deal, rest.Deal) with { Parties = parties },
            Evidence = [.. lead.Evidence, .. rest.Evidence.Where(evidence => !fields.Contains(evidence.Field))],
            Absorbed = [.. kept.Absorbed, other.Id, .. other.Absorbed],
            FirstPublishedUtc = kept.FirstPublishedUtc < other.FirstPublishedUtc ? kept.FirstPublishedUtc : other.FirstPublishedUtc,
            NamedUtc = kept.SettlesFromUtc > other.SettlesFromUtc ? kept.SettlesFromUtc : other.SettlesFromUtc,
            LastPublishedUtc = kept.LastPublishedUtc > other.LastPublishedUtc ? kept.LastPublishedUtc : other.LastPublishedUtc,
            Unjudged = kept.Unjudged && other.Unjudged,
            Revision = Math.Max(kept.Revision, other.Revision),
            DueUtc = Earlier(kept.DueUtc, other.DueUtc),
        };
        together = together with { Sources = writer.Bounded(together, Sources(kept, other)) };
        if (kept.Told is null && other.Told is null) return IsNamedBy(together, kept, other, now) ? StoryTeller.Confirm(teller.Plan(together, now), now) : together;
        return Planned(together, ToldOf(together, lead, rest) with { Revision = kept.Told?.Revision ?? 1 });
    }

    /// <summary>
    /// True where two rumours that nobody was told of name a pair together. Their articles have been, so that nobody would ever hear of it: it is
    /// told as an article would tell it that names the second party, while that would be news.
    /// </summary>
    private bool IsNamedBy(Story together, Story kept, Story other, DateTimeOffset now) =>
        (kept.IsWaiting || other.IsWaiting)
        && together is { DueUtc: null, IsWaiting: false, Unjudged: false }
        && now - together.LastPublishedUtc <= settings.MaxArticleAge;

    // A plan stands only while it has news to tell.
    private static Story Planned(Story together, ToldFacts told)
    {
        var due = StoryDiff.Between(told, together).Count > 0 ? together.DueUtc : null;
        return together with { Told = told, DueUtc = due, Revision = due is null ? told.Revision : told.Revision + 1 };
    }

    // Whoever was told of either knows the deal, so that neither opening nor the other's parties are news.
    private static ToldFacts ToldOf(Story together, Story lead, Story rest)
    {
        var (further, less) = (lead.Told ?? rest.Told!, rest.Told ?? lead.Told!);
        return further with
        {
            ToldUtc = further.ToldUtc > less.ToldUtc ? further.ToldUtc : less.ToldUtc,
            Status = StatusRules.Rank(less.Status) > StatusRules.Rank(further.Status) ? less.Status : further.Status,
            Parties = together.Deal.Parties,
            CapacityGw = further.CapacityGw ?? less.CapacityGw,
            ValueUsd = further.ValueUsd ?? less.ValueUsd,
        };
    }

    private static IReadOnlyList<StorySource> Sources(Story kept, Story other) =>
        [.. kept.Sources.Concat(other.Sources).DistinctBy(source => source.ArticleId).OrderBy(source => source.ReceivedUtc)];

    private static (bool Tells, bool NamesAll, int Status) Progress(Story story) =>
        (!story.Unjudged, !story.IsWaiting, StatusRules.Rank(story.Status));

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) => left is null || right < left ? right : left;
}
