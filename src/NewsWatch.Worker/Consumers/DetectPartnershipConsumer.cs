using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Detection;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Consumers;

/// <summary>
/// Judges an article by what its feed gave. Where that is too thin, it judges nothing yet and has the page read first, by another
/// queue: nothing here waits for a server.
/// </summary>
internal sealed partial class DetectPartnershipConsumer(
    MessageTransaction transaction,
    DetectionDesk desk,
    PageWish pages,
    TimeProvider clock,
    ILogger<DetectPartnershipConsumer> logger) : IConsumer<ArticleDiscovered>
{
    public const string Queue = "detect-partnership";

    public async Task Consume(ConsumeContext<ArticleDiscovered> context)
    {
        var (articleId, version) = (context.Message.ArticleId, context.Message.Version);
        DetectionResult? judged = null;
        await transaction.RunAsync(
            context, Queue, async session => judged = await DetectAsync(session, (articleId, version), context.CancellationToken));
        if (judged is not null) desk.Report(articleId, judged);
    }

    private async Task<DetectionResult?> DetectAsync(StoreSession session, (Guid Id, int Version) entry, CancellationToken cancellationToken)
    {
        // The store has the latest version, which this message may have been overtaken by: news is what the first one announced.
        var found = await session.Articles.FindAsync(entry.Id, cancellationToken)
            ?? throw new InvalidOperationException($"Article {entry.Id} is not in the store.");
        var article = found with { Version = entry.Version };
        var judged = desk.Judge(article);
        if (pages.Of(article, DetectionDesk.TextOf(article), judged) is { } need)
        {
            session.Publish(new ReadArticlePage { ArticleId = entry.Id, Version = entry.Version }, clock.GetUtcNow());
            LogPageWanted(entry.Id, need);
            return null;
        }

        await desk.KeepAsync(session, article, judged);
        return judged;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The page of article {ArticleId} is wanted: {Reason}")]
    private partial void LogPageWanted(Guid articleId, string reason);
}
