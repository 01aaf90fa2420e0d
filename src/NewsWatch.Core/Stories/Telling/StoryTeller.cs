using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Telling;

/// <summary>
/// When a revision is told, after the grouping windows of Prometheus Alertmanager (group_wait, group_interval): a wait before the
/// first alert, an interval between two, and never a repeat without news.
/// </summary>
public sealed class StoryTeller(TrackerSettings settings)
{
    /// <summary>The story with the revision that it is to be told as, and when. What is planned already takes the news in.</summary>
    public Story Plan(Story story, DateTimeOffset now)
    {
        var due = story.Told is { } told
            ? Later(now, told.ToldUtc + settings.RevisionInterval)
            : now + (story.Status == DealStatus.Reported ? settings.ReportedWait : settings.AnnouncedWait);
        return story with
        {
            Revision = (story.Told?.Revision ?? 0) + 1,
            DueUtc = story.DueUtc is { } planned && planned < due ? planned : due,
        };
    }

    /// <summary>A second publisher is what a rumour waits for.</summary>
    public static Story Confirm(Story story, DateTimeOffset now) =>
        story is { Told: null, DueUtc: { } due } && due > now && Publishers(story) > 1 ? story with { DueUtc = now } : story;

    /// <summary>The story as it stands after what is due by now is told, and the news; null where nothing is due or nothing is new after all.</summary>
    public static (Story Story, StoryNews? News) Tell(Story story, DateTimeOffset now)
    {
        if (story.DueUtc is not { } due || due > now) return (story, null);
        var changes = story.Told is { } told ? StoryDiff.Between(told, story) : [];
        if (story.Told is { } former && changes.Count == 0)
            return (story with { Revision = former.Revision, DueUtc = null }, null);
        var after = story with { Told = ToldFacts.Of(story, now), DueUtc = null };
        return (after, story.Muted || story.Demo || story.MergedInto is not null ? null : new StoryNews(after, changes));
    }

    private static int Publishers(Story story) =>
        story.Sources.Select(source => source.Publisher).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
