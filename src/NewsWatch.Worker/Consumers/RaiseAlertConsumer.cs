using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Consumers;

/// <summary>Matches a story revision with the subscriptions; the desk claims one alert a subscription.</summary>
internal sealed partial class RaiseAlertConsumer(
    MessageTransaction transaction,
    SubscriptionBook subscriptions,
    AlertMatcher matcher,
    AlertDesk desk,
    ILogger<RaiseAlertConsumer> logger) : IConsumer<StoryOpened>, IConsumer<StoryUpdated>
{
    public const string Queue = "raise-alert";

    public Task Consume(ConsumeContext<StoryOpened> context) =>
        RaiseAsync(context, StoryMessages.StoryOf(context.Message.Story), []);

    public Task Consume(ConsumeContext<StoryUpdated> context) =>
        RaiseAsync(context, StoryMessages.StoryOf(context.Message.Story), StoryMessages.ChangesOf(context.Message));

    private async Task RaiseAsync(ConsumeContext context, Story story, IReadOnlyList<StoryChange> changes)
    {
        IReadOnlyList<Alert> raised = [];
        try
        {
            await transaction.RunAsync(context, Queue, async session => raised = await RaiseAsync(session, new StoryNews(story, changes)));
        }
        catch
        {
            await subscriptions.ForgetAsync();
            throw;
        }

        desk.Report(raised);
    }

    /// <summary>The alerts that are raised for the news, in the caller's transaction.</summary>
    internal async Task<IReadOnlyList<Alert>> RaiseAsync(StoreSession session, StoryNews news)
    {
        // Two revisions may be consumed at once: the second waits here, and then sees whom the first told.
        await session.Stories.HoldAsync([news.Story.Id], CancellationToken.None);
        var current = await session.Stories.FindAsync(news.Story.Id, CancellationToken.None);
        if (current is { Muted: true } or { Demo: true }) return [];
        return current is not null && current.Id != news.Story.Id
            ? await RedirectAsync(session, current)
            : await desk.RaiseAsync(session, await MatchAsync(session, news.Story, news.Changes), news);
    }

    /// <summary>
    /// Somebody merged the story into another since the message was written. Whoever was told of neither is told of that one: this
    /// message may be the only one of the deal.
    /// </summary>
    private async Task<IReadOnlyList<Alert>> RedirectAsync(StoreSession session, Story into)
    {
        await session.Stories.HoldAsync([into.Id], CancellationToken.None);
        var told = await session.Alerts.ToldAsync(into.Id, CancellationToken.None);
        var matched = await MatchAsync(session, into, []);
        return await desk.RaiseAsync(session, [.. matched.Where(match => !told.ContainsKey(match.Subscription.Id))], new StoryNews(into, []));
    }

    private async Task<IReadOnlyList<MatchedSubscription>> MatchAsync(StoreSession session, Story story, IReadOnlyList<StoryChange> changes)
    {
        List<MatchedSubscription> matched = [];

        // Whoever is removed after this is removed with what is written here; whoever was before is not matched.
        await session.Subscriptions.HoldAsync(CancellationToken.None);
        var index = await subscriptions.IndexAsync(session, CancellationToken.None);
        var told = await session.Alerts.ToldAsync(story.Id, CancellationToken.None);
        foreach (var subscription in index.Passing(story))
        {
            var match = matcher.Match(subscription, story, changes, told.ContainsKey(subscription.Id));
            if (match.Matches) matched.Add(new MatchedSubscription(subscription, match));
            else LogNotMatched(story.Id, story.Revision, subscription.Id, match.Reason);
        }

        return matched;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Story {StoryId} revision {Revision} is not for subscription {SubscriptionId}: {Reason}")]
    private partial void LogNotMatched(Guid storyId, int revision, string subscriptionId, string reason);
}
