using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Stores;

internal sealed class ArticlePageStore(StoreContext context) : IArticlePageStore
{
    public async Task<bool> TryBeginAsync(Guid articleId, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        await context.Articles
            .Where(article => article.Id == articleId && article.PageUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(article => article.PageUtc, nowUtc), cancellationToken) == 1;

    public async Task<bool> EndAsync(Guid articleId, string? text, string? error, CancellationToken cancellationToken) =>
        await context.Articles
            .Where(article => article.Id == articleId && article.PageUtc != null && article.PageText == null && article.PageError == null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(article => article.PageText, text)
                    .SetProperty(article => article.PageError, error),
                cancellationToken) == 1;
}
