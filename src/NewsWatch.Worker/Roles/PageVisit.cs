using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Pages;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The request for an article's page. Whatever goes wrong is an answer.</summary>
internal sealed class PageVisit(PageFetcher fetcher, PagesOptions options)
{
    /// <summary>For the host's turn, and for writing what came of it.</summary>
    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(20);

    /// <summary>No visit takes longer: robots.txt may have to be read before the page.</summary>
    public TimeSpan Limit => (2 * options.FetchTimeout) + Allowance;

    public async Task<PageFetch> GoAsync(Article article)
    {
        if (!options.Fetch) return PageFetch.Failed("Pages:Fetch is off");
        if (PageWish.AddressOf(article) is not { } url) return PageFetch.Failed("the article has no web address");
        try
        {
            // What is under way is finished at a shutdown; a visit has its own limit.
            return await fetcher.FetchAsync(url, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A page that finds a fault in the program must not cost the article its judgement.
            return PageFetch.Failed($"the reader failed on it: {fault.GetType().Name}");
        }
    }
}
