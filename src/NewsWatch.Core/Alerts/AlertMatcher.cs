using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>Answers "why did I (not) get this?" for one subscription and one story revision.</summary>
public sealed class AlertMatcher(TimeProvider clock)
{
    /// <summary>Asks each rule in turn; the first that refuses is the answer.</summary>
    /// <param name="subscription">Who may be told.</param>
    /// <param name="story">The story as it is now.</param>
    /// <param name="changes">What has changed of it.</param>
    /// <param name="told">Whether the subscription was told of the story; where that is not known, whether its filter took the story as it was.</param>
    public AlertMatch Match(Subscription subscription, Story story, IReadOnlyList<StoryChange> changes, bool? told = null) =>
        Match(subscription, new StoryView(story), changes, told);

    internal AlertMatch Match(Subscription subscription, StoryView view, IReadOnlyList<StoryChange> changes, bool? told = null)
    {
        var filter = subscription.Filter;
        if (view.Story.Demo) return new AlertMatch(false, "The story is invented: it belongs to the demo.");
        if (subscription.Paused) return new AlertMatch(false, "The subscription is paused.");
        if (subscription.MuteOf(view.Story, clock.GetUtcNow()) is { } mute) return new AlertMatch(false, $"{mute.InWords()}.");
        var applied = FilterRules.All.Where(rule => rule.Applies(filter)).ToList();
        if (applied.Find(rule => !rule.Test(filter, view)) is { } refusing) return new AlertMatch(false, refusing.Refused(filter, view));
        if (!filter.Revisions && (told ?? WasTold(filter, view.Story, changes)))
            return new AlertMatch(false, "The subscription takes only the first alert of a story, and this is a revision.");
        if (!filter.First && told is not true && !WasTold(filter, view.Story, changes))
            return new AlertMatch(false, "The subscription takes only changes of a story, and this is its first news.");
        return AlertMatch.Accepted([.. applied.Select(rule => rule.Accepted(filter, view))]);
    }

    /// <summary>The story was told before, and matched as it was then.</summary>
    private static bool WasTold(SubscriptionFilter filter, Story story, IReadOnlyList<StoryChange> changes) =>
        story.Revision > 1 && FilterRules.Pass(filter, new StoryView(StoryHistory.Before(story, changes)));
}
