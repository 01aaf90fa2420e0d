using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class ArticleStore(StoreContext context) : IArticleStore
{
    public async Task<IReadOnlyList<Article>> AddNewAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var added = await context.InsertNewIdsAsync([.. articles.Select(ArticleRow.From)], cancellationToken);
        // Remove answers true once an identity: where the list names an article twice, the first was stored.
        return [.. articles.Where(article => added.Remove(article.Id))];
    }

    public async Task<Article?> FindAsync(Guid articleId, CancellationToken cancellationToken)
    {
        var row = await context.Articles.FirstOrDefaultAsync(article => article.Id == articleId, cancellationToken);
        return row?.ToArticle();
    }
}
