using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Feeds.Pages;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Consumers;

/// <summary>
/// Reads an article's page and judges the article by it: begin, commit, fetch, then write page and judgement. A crash on the way
/// leaves a request that was begun; the command, which comes again, then judges by what the feed gave.
/// </summary>
internal sealed class ReadArticlePageConsumer(MessageTransaction transaction, PageDesk desk, PageVisit visit) : IConsumer<ReadArticlePage>
{
    public const string Queue = "read-article-page";

    private const string Interrupted = "interrupted, since the process that asked for it ended";

    public async Task Consume(ConsumeContext<ReadArticlePage> context)
    {
        var articleId = context.Message.ArticleId;
        var article = await desk.BeginAsync(articleId, visit.Limit, context.CancellationToken);
        if (article is null)
        {
            await transaction.RunAsync(context, Queue, _ => Task.CompletedTask);
            return;
        }

        var page = article.PageUtc is null ? await visit.GoAsync(article) : PageFetch.Failed(Interrupted);
        await desk.RecordAsync(context.Message, page, MessageTransaction.IdOf(context));
    }
}
