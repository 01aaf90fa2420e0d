namespace NewsWatch.Core.Articles;

/// <summary>The requests for the pages of articles, at most one an article, ever.</summary>
public interface IArticlePageStore
{
    /// <summary>Notes that the page is asked for from now on. False where it was asked for before.</summary>
    Task<bool> TryBeginAsync(Guid articleId, DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the page's text, or the line that says why there is none. False, and nothing written, where the request was never begun
    /// or has ended before.
    /// </summary>
    Task<bool> EndAsync(Guid articleId, string? text, string? error, CancellationToken cancellationToken);
}
