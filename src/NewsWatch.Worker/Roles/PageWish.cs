using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Whether to ask for an article's page: the text is too thin, settings allow it, and news of it would still be news.</summary>
internal sealed class PageWish(PagesOptions pages, TrackerOptions tracker, TimeProvider clock)
{
    /// <summary>Why the page is wanted; null where it is not, or was asked for before.</summary>
    public string? Of(Article article, ArticleText read, DetectionResult judged)
    {
        if (!pages.Fetch || article.PageUtc is not null || AddressOf(article) is null || IsOld(article)) return null;
        return PageNeed.Of(read, judged);
    }

    public static Uri? AddressOf(Article article) =>
        Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : null;

    // An article that can open no story is not worth a request; the first check of a feed brings many of these.
    private bool IsOld(Article article) =>
        article.Version == Article.Baseline || article.PublishedUtc < clock.GetUtcNow() - tracker.MaxArticleAge;
}
