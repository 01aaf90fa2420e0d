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
    ILogger<TrackStoryConsumer> logger) : IConsumer<PartnershipDetected>, IConsumer<PartiesNamed>
{
    public const string Queue = "track-story";

    public Task Consume(ConsumeContext<PartnershipDetected> context) => TrackAsync(context, (context.Message.ArticleId, context.Message.Version));

    public Task Consume(ConsumeContext<PartiesNamed> context) => TrackAsync(context, (context.Message.ArticleId, context.Message.Version));

    private async Task TrackAsync(ConsumeContext context, (Guid Id, int Version) entry)
    {
        TrackDecision? decided = null;
        await transaction.RunAsync(
            context, Queue, async session => decided = await TrackAsync(session, entry, context.CancellationToken));

        // Counted after the commit: a transaction that is run again is one decision.
        if (decided is null) return;
        PipelineMetrics.Tracked(decided.Role);
        LogTracked(entry.Id, decided.Role, decided.Story?.Id, decided.Why);
    }

    private async Task<TrackDecision> TrackAsync(StoreSession session, (Guid Id, int Version) entry, CancellationToken cancellationToken)
    {
        var article = await ReadAsync(session, entry, cancellationToken);
        var decision = await PlaceAsync(session, article, cancellationToken);
        foreach (var news in decision.News) session.PublishNews(news, clock.GetUtcNow());
        return decision;
    }

    /// <summary>Decides where the article belongs and keeps that, in the caller's transaction.</summary>
    internal async Task<TrackDecision> PlaceAsync(StoreSession session, TrackedArticle article, CancellationToken cancellationToken)
    {
        // Two trackers that see two articles of one deal at once must not both open its story: candidates are held until the commit.
        var candidates = await session.Stories.CandidatesAsync(tracker.QueryFor(article), cancellationToken);
        var decision = tracker.Track(article, candidates);
        if (decision.Kept is { } kept)
        {
            var former = candidates.Stories.FirstOrDefault(candidate => candidate.Id == kept.Id);
            if (former is null) decision = decision.Under(await session.Stories.FreeIdAsync(kept.Id, cancellationToken));
            await session.Stories.SaveAsync(tracker.WriteOf(decision.Kept!, former), cancellationToken);
        }

        await session.Stories.RecordAsync(article.Article.Id, decision, cancellationToken);
        return decision;
    }

    private static async Task<TrackedArticle> ReadAsync(StoreSession session, (Guid Id, int Version) entry, CancellationToken cancellationToken)
    {
        var article = await session.Articles.FindAsync(entry.Id, cancellationToken);
        var detection = await session.Detections.FindAsync(entry.Id, cancellationToken);
        return article is not null && detection is not null
            ? new TrackedArticle(article with { Version = entry.Version }, detection)
            : throw new InvalidOperationException($"Article {entry.Id} is not in the store with its detection.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Article {ArticleId} is {Role} of story {StoryId}: {Reason}")]
    private partial void LogTracked(Guid articleId, ArticleRole role, Guid? storyId, string reason);
}
