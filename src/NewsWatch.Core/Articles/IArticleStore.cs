namespace NewsWatch.Core.Articles;

public interface IArticleStore
{
    /// <summary>
    /// Stores articles that are not known, and the new version of each that is known with another text; the version before is
    /// kept. An article that was edited <see cref="MaxVersions"/> times stays as it is.
    /// </summary>
    Task<ArticleChanges> StoreAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken);

    Task<Article?> FindAsync(Guid articleId, CancellationToken cancellationToken);

    /// <summary>Those that there are, by their identity.</summary>
    Task<IReadOnlyDictionary<Guid, Article>> FindAsync(IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken);

    /// <summary>Pages that count their visitors in the text would otherwise fill the store.</summary>
    const int MaxVersions = 20;
}
