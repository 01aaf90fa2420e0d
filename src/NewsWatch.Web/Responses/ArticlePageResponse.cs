using NewsWatch.Core.Articles;

namespace NewsWatch.Web.Responses;

/// <summary>
/// The request for an article's page, made where the feed gave too little to judge by. Its text stays with its publisher.
/// </summary>
internal sealed record ArticlePageResponse
{
    public required DateTime AskedUtc { get; init; }

    /// <summary>Characters of text that were read; null where none were, or not yet.</summary>
    public required int? Characters { get; init; }

    /// <summary>Why it was not read, such as that robots.txt forbids it; null where it was, or is under way.</summary>
    public required string? Error { get; init; }

    public static ArticlePageResponse? From(Article article) => article.PageUtc is not { } asked
        ? null
        : new ArticlePageResponse { AskedUtc = asked.UtcDateTime, Characters = article.PageText?.Length, Error = article.PageError };
}
