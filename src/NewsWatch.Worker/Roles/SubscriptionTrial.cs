using System.Runtime.CompilerServices;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>What a filter would have sent, and why a subscription was or was not told of a story.</summary>
internal sealed class SubscriptionTrial(IStore store, PartyNames parties, AlertMatcher matcher, TimeProvider clock) : ISubscriptionTrial
{
    private const int Page = 500;
    private const int MostStories = 10_000;
    private const int MostShown = 500;

    public IReadOnlyList<string> Errors(SubscriptionFilter filter) => parties.Check(filter).Errors;

    public async Task<SubscriptionPreview> PreviewAsync(SubscriptionFilter filter, CancellationToken cancellationToken)
    {
        var trial = new Subscription { Id = "preview", Filter = parties.Check(filter).Filter with { First = true, Revisions = true }, Destinations = [] };
        var since = clock.GetUtcNow().AddDays(-SubscriptionPreview.MostDays);
        List<PreviewedStory> shown = [];
        var (stories, matching, alerts, oldest) = (0, 0, 0, since);
        await foreach (var story in RecentAsync(since, cancellationToken))
        {
            stories++;
            if (stories == MostStories) oldest = story.OpenedUtc;
            if (matcher.Match(trial, story, []) is not { Matches: true } match) continue;
            matching++;
            alerts += (filter.First ? 1 : 0) + (filter.Revisions ? story.Revision - 1 : 0);
            if (shown.Count < MostShown) shown.Add(new PreviewedStory(story.Id, story.Headline, story.OpenedUtc, match.Reason));
        }

        return new SubscriptionPreview
        {
            Days = Math.Max(0.1, Math.Round((clock.GetUtcNow() - oldest).TotalDays, 1)),
            Stories = stories,
            Alerts = alerts,
            Matching = matching,
            Matches = shown,
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
        var match = matcher.Match(subscription.Stored.Subscription, story, [], told: story.Revision > 1 && !subscription.Stored.Subscription.Filter.First);
        return new WhyAnswer(false, match.Matches ? Unmatched(subscription, story) : match.Reason, []);
    }

    /// <summary>The story may have taken in another, of which the subscription was told before.</summary>
    private static async Task<(IReadOnlyList<Alert> Alerts, IReadOnlyList<Core.Deliveries.Delivery> Deliveries)> ToldAsync(
        StoreSession session, string id, Guid storyId, CancellationToken cancellationToken)
    {
        List<Alert> alerts = [];
        var story = await session.Stories.FindAsync(storyId, cancellationToken);
        foreach (var known in new[] { storyId, story?.Id ?? storyId }.Concat(story?.Absorbed ?? []).Distinct())
            alerts.AddRange(await session.Alerts.ListForAsync(id, known, Page, cancellationToken));
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

    /// <summary>A page at a time, newest first, and not without end.</summary>
    private async IAsyncEnumerable<Story> RecentAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var read = 0; read < MostStories; read += Page)
        {
            var skip = read;
            var page = await store.ReadAsync(session => session.Stories.ListAsync(skip, Page, cancellationToken), cancellationToken);
            foreach (var story in page.Where(story => story.OpenedUtc >= since)) yield return story;
            if (page.Count < Page || page[^1].OpenedUtc < since) yield break;
        }
    }
}
