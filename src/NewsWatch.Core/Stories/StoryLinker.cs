using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>Finds the story of a deal among the candidates.</summary>
internal sealed class StoryLinker(TrackerSettings settings)
{
    public StoryLink? Find(DealReport report, IReadOnlyList<Story> candidates) => candidates
        .OrderByDescending(story => PartySet.Likeness(story.Deal.Parties, report.Deal.Parties))
        .ThenByDescending(story => Figures.Shared(story, report.Deal) is not null)
        .ThenBy(story => EffectiveTime.Gap(story, report.Time))
        .ThenBy(story => story.Id)
        .Select(story => Link(story, report))
        .FirstOrDefault(link => link is not null);

    /// <summary>A story of the same parties that is too long ago to be the same without a shared figure.</summary>
    public static Story? Dormant(Deal deal, IReadOnlyList<Story> candidates) => candidates
        .Where(story => PartySet.Overlap(story.Deal.Parties, deal.Parties) >= 2)
        .MaxBy(story => story.LastPublishedUtc);

    private StoryLink? Link(Story story, DealReport report)
    {
        var deal = report.Deal;
        var gap = EffectiveTime.Gap(story, report.Time);
        if (gap > settings.FactWithin) return null;
        var figure = Figures.Shared(story, deal);
        if (PartySet.Overlap(story.Deal.Parties, deal.Parties) >= 2)
        {
            if (gap <= settings.LinkWithin) return new StoryLink(story, $"the same parties within {Days(settings.LinkWithin)}");
            if (report.LooksBack) return new StoryLink(story, "the same parties, and what ends or is denied was told before");
            return figure is null ? null : new StoryLink(story, $"the same parties and {figure} within {Days(settings.FactWithin)}");
        }

        // One name is too little to join a story, unless a recent one tells the very same figure of that party.
        var single = deal.Parties.Count == 1 && PartySet.Overlap(story.Deal.Parties, deal.Parties) == 1;
        return single && figure is not null && gap <= settings.LinkWithin
            ? new StoryLink(story, $"one of the parties and {figure} within {Days(settings.LinkWithin)}")
            : null;
    }

    private static string Days(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.##} days");
}
