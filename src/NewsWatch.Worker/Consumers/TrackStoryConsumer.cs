using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Consumers;

/// <summary>Finds the story an article belongs to, or opens one; news goes on to the notifier.</summary>
internal sealed partial class TrackStoryConsumer(
    MessageTransaction transaction,
    StoryTracker tracker,
    TimeProvider clock,
    ILogger<TrackStoryConsumer> logger) : IConsumer<PartnershipDetected>
{
    public const string Queue = "track-story";

    public async Task Consume(ConsumeContext<PartnershipDetected> context)
    {
        var articleId = context.Message.ArticleId;
        TrackDecision? decided = null;
        await transaction.RunAsync(
            context, Queue, async session => decided = await TrackAsync(session, articleId, context.CancellationToken));

        // Counted after the commit: a transaction that is run again is one decision.
        if (decided is null) return;
        PipelineMetrics.Tracked(decided.Role);
        LogTracked(articleId, decided.Role, decided.Story?.Id, decided.Why);
    }

    private async Task<TrackDecision> TrackAsync(StoreSession session, Guid articleId, CancellationToken cancellationToken)
    {
        var tracked = await ReadAsync(session, articleId, cancellationToken);
        var parties = tracker.PartiesOf(tracked);

        // Two trackers that see two articles of one deal at once must not both open its story.
        await session.Stories.LockPartiesAsync(parties, cancellationToken);
        var candidates = await session.Stories.CandidatesAsync(parties, tracker.CandidatesSince(tracked), cancellationToken);
        var decision = tracker.Track(tracked, candidates);

        if (decision.Story is not null) await session.Stories.SaveAsync(decision.Story, cancellationToken);
        await session.Stories.RecordAsync(articleId, decision, cancellationToken);
        if (decision.Alert) PublishNews(session, decision);
        return decision;
    }

    private static async Task<TrackedArticle> ReadAsync(StoreSession session, Guid articleId, CancellationToken cancellationToken)
    {
        var article = await session.Articles.FindAsync(articleId, cancellationToken);
        var detection = await session.Detections.FindAsync(articleId, cancellationToken);
        return article is not null && detection is not null
            ? new TrackedArticle(article, detection)
            : throw new InvalidOperationException($"Article {articleId} is not in the store with its detection.");
    }

    private void PublishNews(StoreSession session, TrackDecision decision)
    {
        var story = decision.Story!;
        if (decision.Role == ArticleRole.Primary) session.Publish(StoryMessages.Opened(story), clock.GetUtcNow());
        else session.Publish(StoryMessages.Updated(story, decision.Changes), clock.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Article {ArticleId} is {Role} of story {StoryId}: {Reason}")]
    private partial void LogTracked(Guid articleId, ArticleRole role, Guid? storyId, string reason);
}
