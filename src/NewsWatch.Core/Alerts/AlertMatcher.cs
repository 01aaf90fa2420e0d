using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>Answers "why did I (not) get this?" for one subscription and one story revision.</summary>
public sealed class AlertMatcher
{
    /// <summary>Asks each rule of the filter in turn; the first that refuses is the answer.</summary>
    public AlertMatch Match(Subscription subscription, Story story, IReadOnlyList<StoryChange> changes)
    {
        var filter = subscription.Filter;
        var verdicts = FilterRules.All.Select(rule => rule(filter, story)).OfType<AlertMatch>().ToList();
        if (verdicts.Find(verdict => !verdict.Matches) is { } refused) return refused;
        if (!filter.Revisions && story.Revision > 1 && Matches(filter, StoryHistory.Before(story, changes)))
            return new AlertMatch(false, "The subscription takes only the first alert of a story, and this is a revision.");
        return verdicts.Count == 0
            ? new AlertMatch(true, "The subscription takes every story.")
            : new AlertMatch(true, $"{string.Join("; ", verdicts.Select(verdict => verdict.Reason))}.");
    }

    private static bool Matches(SubscriptionFilter filter, Story story) =>
        FilterRules.All.All(rule => rule(filter, story) is null or { Matches: true });
}
