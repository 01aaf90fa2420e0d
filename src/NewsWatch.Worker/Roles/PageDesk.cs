using NewsWatch.Contracts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Feeds.Pages;
using NewsWatch.Storage;
using NewsWatch.Worker.Consumers;

namespace NewsWatch.Worker.Roles;

/// <summary>Keeps what is known of an article's page: that it was asked for, what came of it, and the judgement by it.</summary>
internal sealed partial class PageDesk(IStore store, DetectionDesk detections, TimeProvider clock, ILogger<PageDesk> logger)
{
    /// <summary>More than any article has; the rest of a page is not kept.</summary>
    private const int MaxTextLength = 100_000;

    private static readonly TimeSpan PauseWithoutStore = TimeSpan.FromMilliseconds(200);

    /// <summary>Notes that the page is asked for. Null where page and judgement stand already.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="limit">What no request takes longer than.</param>
    /// <param name="cancellationToken">Ends the wait for another consumer.</param>
    /// <returns>The article with the time of an earlier request that never ended; without one where this is the first.</returns>
    public async Task<Article?> BeginAsync(Guid articleId, TimeSpan limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var article = await store.TransactAsync(session => BeginAsync(session, articleId, cancellationToken), cancellationToken);
            if (article?.PageUtc is not { } begun || begun + limit - clock.GetUtcNow() is not { Ticks: > 0 } wait) return article;

            // The broker handed the command out again while another consumer is at it.
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Writes page and judgement whatever became of the command meanwhile; a store that is away comes back.</summary>
    public async Task RecordAsync(ReadArticlePage command, PageFetch page, Guid commandId)
    {
        while (true)
        {
            try
            {
                var judged = await store.TransactAsync(session => RecordAsync(session, command, page, commandId), CancellationToken.None);
                if (judged is null) return;
                LogRead(command.ArticleId, page.Error ?? "read");
                detections.Report(command.ArticleId, judged);
                return;
            }
            catch (StoreUnavailableException e)
            {
                LogResultWaits(command.ArticleId, e.Message);
                await Task.Delay(PauseWithoutStore, clock, CancellationToken.None);
            }
        }
    }

    private async Task<Article?> BeginAsync(StoreSession session, Guid articleId, CancellationToken cancellationToken)
    {
        var isFirst = await session.Pages.TryBeginAsync(articleId, clock.GetUtcNow(), cancellationToken);
        var article = await FindAsync(session, articleId);
        if (isFirst) return article with { PageUtc = null };
        return article.PageText is null && article.PageError is null ? article : null;
    }

    private async Task<DetectionResult?> RecordAsync(StoreSession session, ReadArticlePage command, PageFetch page, Guid commandId)
    {
        await session.Inbox.TryRecordAsync(commandId, ReadArticlePageConsumer.Queue, CancellationToken.None);
        var text = page.Page?.Text is { Length: > MaxTextLength } longText ? longText[..MaxTextLength] : page.Page?.Text;
        if (!await session.Pages.EndAsync(command.ArticleId, text, page.Error, CancellationToken.None)) return null;
        var article = (await FindAsync(session, command.ArticleId)) with { Version = await VersionAsync(session, command) };
        var judged = detections.Judge(article);
        await detections.KeepAsync(session, article, judged);
        return judged;
    }

    // Where every version so far waited for the page, an edit's command may come first: its judgement is the first that there is.
    private static async Task<int> VersionAsync(StoreSession session, ReadArticlePage command) =>
        await session.Detections.FindAsync(command.ArticleId, CancellationToken.None) is null ? Math.Min(command.Version, 1) : command.Version;

    private static async Task<Article> FindAsync(StoreSession session, Guid articleId) =>
        await session.Articles.FindAsync(articleId, CancellationToken.None)
        ?? throw new InvalidOperationException($"Article {articleId} is not in the store.");

    [LoggerMessage(Level = LogLevel.Information, Message = "The page of article {ArticleId}: {Reason}")]
    private partial void LogRead(Guid articleId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page of article {ArticleId} waits for the store: {Reason}")]
    private partial void LogResultWaits(Guid articleId, string reason);
}
