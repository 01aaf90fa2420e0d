using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages.Robots;

namespace NewsWatch.Feeds.Pages;

/// <summary>
/// Asks a site for an article's page: where its robots.txt allows it, one page at a time, with a pause between two, and only if
/// the answer is HTML. The connections pass the same guard and the same gate as those for feeds.
/// </summary>
public sealed class PageFetcher(FeedFetcher fetcher, TimeProvider clock)
{
    private const string Html = "text/html";

    // Less is no article but a banner, a login or a script's excuse.
    private const int LeastLetters = 150;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly RobotsGate robots = new(fetcher, clock);

    /// <summary>Whatever a server does becomes a result; only the caller's own cancellation throws.</summary>
    public async Task<PageFetch> FetchAsync(Uri url, CancellationToken ct)
    {
        var request = new FetchRequest
        {
            Url = url,
            Accept = $"{Html}, */*;q=0.1",
            MediaType = Html,
            Rest = Rest,
            Objection = async (hop, token) => await robots.RefusalAsync(hop, token),
        };
        return await fetcher.FetchAsync(request, ct) switch
        {
            FetchedBody body => Read(body),
            FetchFailure failure => PageFetch.Failed(failure.Reason),
            var other => PageFetch.Failed($"unexpected answer {other.GetType().Name}"),
        };
    }

    private static PageFetch Read(FetchedBody body)
    {
        var page = PageReader.Read(body.Bytes, body.ContentType, body.FinalUrl);
        var letters = page.Text.Count(char.IsLetter);
        return letters >= LeastLetters ? PageFetch.Of(page) : PageFetch.Failed($"the page holds no article: {letters} letters of text");
    }
}
