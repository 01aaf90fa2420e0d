using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Pages;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The request for an article's page. Whatever goes wrong is an answer.</summary>
internal sealed class PageVisit(PageFetcher fetcher, PagesOptions options, TimeProvider clock)
{
    /// <summary>For turns at the hosts, which others ask too.</summary>
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(20);

    /// <summary>For writing what came of it.</summary>
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(10);

    /// <summary>
    /// From the note that the page is asked for to the note of what came of it: after this, whoever noted the one has died before the
    /// other. A visit is broken off before, however many hosts and files of robots.txt redirects lead to.
    /// </summary>
    public TimeSpan Limit => Visit + Writing;

    private TimeSpan Visit => (2 * options.FetchTimeout) + Waiting;

    public async Task<PageFetch> GoAsync(Article article)
    {
        if (!options.Fetch) return PageFetch.Failed("Pages:Fetch is off");
        if (PageWish.AddressOf(article) is not { } url) return PageFetch.Failed("the article has no web address");
        using var over = new CancellationTokenSource(Visit, clock);
        try
        {
            // What is under way is finished at a shutdown; a visit has its own limit.
            return await fetcher.FetchAsync(url, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return PageFetch.Failed($"not read within {Visit.TotalSeconds:0.##} s, with robots.txt and redirects");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A page that finds a fault in the program must not cost the article its judgement.
            return PageFetch.Failed($"the reader failed on it: {fault.GetType().Name}");
        }
    }
}
