namespace NewsWatch.Core.Articles;

public interface IArticleStore
{
    /// <summary>Stores the articles whose identity is not known yet and returns these, in the order given.</summary>
    Task<IReadOnlyList<Article>> AddNewAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken);

    Task<Article?> FindAsync(Guid articleId, CancellationToken cancellationToken);
}
