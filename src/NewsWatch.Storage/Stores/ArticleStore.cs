using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class ArticleStore(StoreContext context) : IArticleStore
{
    public async Task<ArticleChanges> StoreAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0) return new ArticleChanges([], []);
        var known = await KnownAsync(articles, cancellationToken);
        var told = articles.Select(article => known.TryGetValue(article.Id, out var row) ? ArticleIdentity.Told(article, row.Title, row.Url) : article).ToList();
        if (told.Where((article, i) => article.Id != articles[i].Id).Any()) known = await KnownAsync(told, cancellationToken);
        var unknown = told.FindAll(article => !known.ContainsKey(article.Id));
        var added = await context.InsertNewIdsAsync([.. unknown.Select(ArticleRow.From)], cancellationToken);
        var edited = new List<Article>();
        foreach (var article in told.Where(article => known.ContainsKey(article.Id)))
        {
            if (await EditAsync(article, known[article.Id], cancellationToken) is { } version) edited.Add(version);
        }

        // Remove answers true once an identity: where the list names an article twice, the first was stored.
        return new ArticleChanges([.. unknown.Where(article => added.Remove(article.Id))], edited);
    }

    public async Task<Article?> FindAsync(Guid articleId, CancellationToken cancellationToken)
    {
        var row = await CompiledLookups.Of(context).Article(context, articleId, cancellationToken);
        return row?.ToArticle();
    }

    public async Task<IReadOnlyDictionary<Guid, Article>> FindAsync(IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken)
    {
        var rows = await context.Articles.Where(article => EF.Parameter(articleIds).Contains(article.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.ToArticle());
    }

    private Task<Dictionary<Guid, KnownArticle>> KnownAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.Id).ToList();
        return context.Articles.Where(row => ids.Contains(row.Id))
            .Select(row => new KnownArticle(row.Id, row.ContentHash, row.Version, row.Title, row.Url))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    private async Task<Article?> EditAsync(Article article, KnownArticle known, CancellationToken cancellationToken)
    {
        var hash = ArticleIdentity.ContentHash(article);
        if (known.ContentHash == hash || known.Version >= IArticleStore.MaxVersions) return null;
        if (known.ContentHash is null)
        {
            // An earlier version of the program kept no digest: from here on edits are noticed.
            await Row(article.Id).ExecuteUpdateAsync(row => row.SetProperty(each => each.ContentHash, hash), cancellationToken);
            return null;
        }

        await KeepVersionAsync(article, cancellationToken);
        await Row(article.Id).ExecuteUpdateAsync(
            row => row
                .SetProperty(each => each.Title, article.Title)
                .SetProperty(each => each.Summary, article.Summary)
                .SetProperty(each => each.Text, article.Text)
                .SetProperty(each => each.ContentHash, hash)
                .SetProperty(each => each.Version, known.Version + 1)
                .SetProperty(each => each.EditedUtc, article.ReceivedUtc),
            cancellationToken);
        return article with { Version = known.Version + 1 };
    }

    private async Task KeepVersionAsync(Article edit, CancellationToken cancellationToken)
    {
        var before = await Row(edit.Id).FirstAsync(cancellationToken);
        var version = new ArticleVersionRow
        {
            ArticleId = before.Id,
            Version = before.Version,
            Title = before.Title,
            Summary = before.Summary,
            Text = before.Text,
            ReplacedUtc = edit.ReceivedUtc,
        };
        await context.InsertNewAsync(version, cancellationToken);
    }

    private IQueryable<ArticleRow> Row(Guid articleId) => context.Articles.Where(row => row.Id == articleId);

    private sealed record KnownArticle(Guid Id, long? ContentHash, int Version, string Title, string Url);
}
