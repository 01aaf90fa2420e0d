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
        await transaction.RunAsync(context, Queue, async session =>
        {
            raised = [];
            if (await IsSilencedAsync(session, story.Id)) return;
            List<MatchedSubscription> matched = [];
            var index = await subscriptions.IndexAsync(session, context.CancellationToken);
            foreach (var subscription in index.Passing(story))
            {
                var match = matcher.Match(subscription, story, changes);
                if (match.Matches) matched.Add(new MatchedSubscription(subscription, match.Reason));
                else LogNotMatched(story.Id, story.Revision, subscription.Id, match.Reason);
            }

            raised = await desk.RaiseAsync(session, matched, new StoryNews(story, changes));
        });
        desk.Report(raised);
    }

    /// <summary>True where somebody muted the story, or merged it into another, since the message was written.</summary>
    private static async Task<bool> IsSilencedAsync(StoreSession session, Guid storyId) =>
        await session.Stories.FindAsync(storyId, CancellationToken.None) is { } current && (current.Muted || current.Id != storyId);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Story {StoryId} revision {Revision} is not for subscription {SubscriptionId}: {Reason}")]
    private partial void LogNotMatched(Guid storyId, int revision, string subscriptionId, string reason);
}
