using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Matching;

/// <summary>Finds the story of a deal among the candidates, by parties, figures and time.</summary>
internal sealed class StoryLinker(TrackerSettings settings)
{
    private readonly PartyFamilies families = settings.Families;

    public StoryLink? Find(DealReport report, IReadOnlyList<Story> candidates) => candidates
        .OrderByDescending(story => families.Likeness(story.Deal.Parties, report.Deal.Parties))
        .ThenByDescending(story => Figures.Shared(story, report.Deal) is not null)
        .ThenBy(story => EffectiveTime.Gap(story, report.Time))
        .ThenBy(story => story.Id)
        .Select(story => Link(story, report))
        .FirstOrDefault(link => link is not null);

    /// <summary>
    /// The latest story of the same parties, too long ago to be the same without a shared figure. Only a new figure or an
    /// announcement in the title makes another deal of it.
    /// </summary>
    public StoryLink? Dormant(DealReport report, IReadOnlyList<Story> candidates)
    {
        if (report.IsJudged && (Figures.Any(report.Deal) || report is { IsInTitle: true, Status: not DealStatus.Reported })) return null;
        var last = candidates
            .Where(story => PartyFamilies.Overlap(story.Deal.Parties, report.Deal.Parties) >= 2 && EffectiveTime.Gap(story, report.Time) <= settings.FactWithin)
            .OrderByDescending(story => story.LastPublishedUtc).ThenBy(story => story.Id)
            .FirstOrDefault();
        return last is null ? null : new StoryLink(last, "the same parties, and nothing new of them") { IsSilent = true, IsDormant = true };
    }

    private StoryLink? Link(Story story, DealReport report)
    {
        var gap = EffectiveTime.Gap(story, report.Time);
        if (gap > settings.FactWithin) return null;
        if (story.IsWaiting) return Named(story, report, gap);
        if (PartyFamilies.Overlap(story.Deal.Parties, report.Deal.Parties) >= 2) return SamePair(story, report, gap);
        var figure = Figures.Shared(story, report.Deal);
        if (families.KinOverlap(story.Deal.Parties, report.Deal.Parties) >= 2) return Kin(story, gap, figure);

        // One name is too little to join a story, unless a recent one tells the very same figure of that party.
        var single = report.Deal.Parties.Count == 1 && families.KinOverlap(story.Deal.Parties, report.Deal.Parties) == 1;
        return single && figure is not null && gap <= settings.LinkWithin
            ? new StoryLink(story, $"one of the parties and {figure} within {Days(settings.LinkWithin)}") { IsSilent = !report.IsJudged }
            : null;
    }

    private StoryLink? SamePair(Story story, DealReport report, TimeSpan gap)
    {
        var figure = Figures.Shared(story, report.Deal);
        if (AnotherDeal.Is(story, report, gap, settings)) return null;
        if (gap <= settings.LinkWithin) return new StoryLink(story, $"the same parties within {Days(settings.LinkWithin)}");
        if (report.LooksBack) return new StoryLink(story, "the same parties, and what ends or is denied was told before");
        return figure is null ? null : new StoryLink(story, $"the same parties and {figure} within {Days(settings.FactWithin)}");
    }

    private StoryLink? Kin(Story story, TimeSpan gap, string? figure)
    {
        if (gap <= settings.KinWithin) return new StoryLink(story, $"a parent or joint venture of the same parties within {Days(settings.KinWithin)}");
        return figure is not null && gap <= settings.LinkWithin
            ? new StoryLink(story, $"a parent or joint venture of the same parties and {figure} within {Days(settings.LinkWithin)}")
            : null;
    }

    /// <summary>A rumour of one party waits until somebody names the other.</summary>
    private StoryLink? Named(Story story, DealReport report, TimeSpan gap)
    {
        if (!report.IsJudged || gap > settings.LinkWithin || report.Time < story.FirstPublishedUtc) return null;
        if (PartyFamilies.Overlap(story.Deal.Parties, report.Deal.Parties) == 0 || AnotherDeal.Contradicts(story, report.Deal)) return null;
        return new StoryLink(story, report.NamesPair ? "it names the party that a rumour left open" : "a rumour of the same party");
    }

    private static string Days(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.##} days");
}
