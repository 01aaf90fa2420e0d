using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>What a filter would have sent, and why a subscription was or was not told of a story.</summary>
internal sealed class SubscriptionTrial(IStore store, PartyNames parties, AlertMatcher matcher, TimeProvider clock) : ISubscriptionTrial
{
    private const int Days = 30;
    private const int Page = 500;
    private const int MostStories = 10_000;

    public IReadOnlyList<string> Errors(SubscriptionFilter filter) => parties.Check(filter).Errors;

    public async Task<SubscriptionPreview> PreviewAsync(SubscriptionFilter filter, CancellationToken cancellationToken)
    {
        var trial = new Subscription { Id = "preview", Filter = parties.Check(filter).Filter with { First = true, Revisions = true }, Destinations = [] };
        var stories = await RecentAsync(cancellationToken);
        var matches = stories
            .Select(story => (Story: story, Match: matcher.Match(trial, story, [])))
            .Where(pair => pair.Match.Matches)
            .ToList();
        return new SubscriptionPreview
        {
            Days = Days,
            Stories = stories.Count,
            Alerts = matches.Sum(pair => (filter.First ? 1 : 0) + (filter.Revisions ? pair.Story.Revision - 1 : 0)),
            Matches = [.. matches.Select(pair => new PreviewedStory(pair.Story.Id, pair.Story.Headline, pair.Story.OpenedUtc, pair.Match.Reason))],
        };
    }

    public async Task<WhyAnswer?> WhyAsync(ListedSubscription subscription, Guid storyId, CancellationToken cancellationToken)
    {
        var id = subscription.Stored.Subscription.Id;
        var (story, alerts) = await store.ReadAsync(
            async session => (
                await session.Stories.FindAsync(storyId, cancellationToken),
                await ToldAsync(session, id, storyId, cancellationToken)),
            cancellationToken);
        if (story is null) return null;
        if (alerts.Alerts.Count > 0) return Sent(alerts.Alerts, alerts.Deliveries);
        if (story.Muted) return new WhyAnswer(false, "The story is muted for everybody, by the operator.", []);
        var match = matcher.Match(subscription.Stored.Subscription, story, []);
        return new WhyAnswer(false, match.Matches ? Unmatched(subscription, story) : match.Reason, []);
    }

    /// <summary>The story may have taken in another, of which the subscription was told before.</summary>
    private static async Task<(IReadOnlyList<Alert> Alerts, IReadOnlyList<Core.Deliveries.Delivery> Deliveries)> ToldAsync(
        StoreSession session, string id, Guid storyId, CancellationToken cancellationToken)
    {
        List<Alert> alerts = [.. await session.Alerts.ListForAsync(id, storyId, Page, cancellationToken)];
        var story = await session.Stories.FindAsync(storyId, cancellationToken);
        foreach (var absorbed in story?.Absorbed ?? []) alerts.AddRange(await session.Alerts.ListForAsync(id, absorbed, Page, cancellationToken));
        return (alerts, await session.Deliveries.OfAlertsAsync([.. alerts.Select(alert => alert.Id)], cancellationToken));
    }

    /// <summary>An alert that was raised may have been sent to nobody, or is on its way.</summary>
    private static WhyAnswer Sent(IReadOnlyList<Alert> alerts, IReadOnlyList<Core.Deliveries.Delivery> deliveries)
    {
        var reason = alerts[^1].Reason;
        if (deliveries.Any(delivery => delivery.State == DeliveryState.Delivered)) return new WhyAnswer(true, reason, alerts);
        if (deliveries.Count == 0) return new WhyAnswer(false, $"{reason} Its alert went nowhere: no reader had confirmed, or each had ended it.", alerts);
        var last = deliveries.MaxBy(delivery => delivery.DueUtc)!;
        var state = deliveries.All(delivery => delivery.State == DeliveryState.Dead) ? "was given up" : "is on its way";
        return new WhyAnswer(false, $"{reason} Its alert {state}{(last.LastError is { } error ? $": {error}" : ".")}", alerts);
    }

    /// <summary>It would match today, so that something else kept it away.</summary>
    private static string Unmatched(ListedSubscription subscription, Story story) => subscription.Stored.UpdatedUtc > story.LastPublishedUtc
        ? $"The subscription matches as it is now, but it was made or changed after the story's last news ({subscription.Stored.UpdatedUtc.UtcDateTime:u})."
        : "The subscription matches; its alert has not been raised yet.";

    private async Task<IReadOnlyList<Story>> RecentAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        List<Story> recent = [];
        while (recent.Count < MostStories)
        {
            var page = await store.ReadAsync(session => session.Stories.ListAsync(recent.Count, Page, cancellationToken), cancellationToken);
            recent.AddRange(page.Where(story => story.OpenedUtc >= since));
            if (page.Count < Page || page[^1].OpenedUtc < since) break;
        }

        return recent;
    }
}
