using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages.Robots;

namespace NewsWatch.Feeds.Pages;

/// <summary>
/// Asks a site for an article's page: where its robots.txt allows it, one page at a time, with a pause between two, and only if
/// the answer is HTML. The connections pass the same guard and keep to the same kind of limits as those for feeds.
/// </summary>
public sealed class PageFetcher(FeedFetcher fetcher, TimeProvider clock)
{
    private const string Html = "text/html";

    // Less is no article but a banner, a login or a script's excuse.
    private const int LeastLetters = 150;

    private readonly RobotsGate robots = new(fetcher, clock);
    private readonly HostTurns turns = new(clock);

    /// <summary>Whatever a server does becomes a result; only the caller's own cancellation throws.</summary>
    public async Task<PageFetch> FetchAsync(Uri url, CancellationToken ct)
    {
        // The turn is waited for before the exchange begins, since an exchange has its time.
        await turns.WaitAsync(url, ct);
        var request = new FetchRequest
        {
            Url = url,
            Accept = $"{Html}, */*;q=0.1",
            MediaType = Html,
            Objection = (hop, token) => ObjectionAsync(hop, isElsewhere: hop.Authority != url.Authority, token),
        };
        switch (await fetcher.FetchAsync(request, ct))
        {
            case FetchedBody body:
                return Read(body);
            case FetchFailure failure:
                if (HostTurns.AsksForPause(failure)) turns.Pause(failure.FinalUrl, failure.RetryAfter);
                return PageFetch.Failed(failure.Reason);
            case var other:
                return PageFetch.Failed($"unexpected answer {other.GetType().Name}");
        }
    }

    private static PageFetch Read(FetchedBody body)
    {
        var page = PageReader.Read(body.Bytes, body.ContentType, body.FinalUrl);
        var letters = page.Text.Count(char.IsLetter);
        return letters >= LeastLetters ? PageFetch.Of(page) : PageFetch.Failed($"the page holds no article: {letters} letters of text");
    }

    private async ValueTask<string?> ObjectionAsync(Uri url, bool isElsewhere, CancellationToken cancellationToken)
    {
        if (turns.PausedUntil(url) is { } until) return $"{url.IdnHost} asked to be left alone until {until:u}";
        if (await robots.RefusalAsync(url, cancellationToken) is { } refusal) return refusal;
        if (isElsewhere) await turns.WaitAsync(url, cancellationToken);
        return null;
    }
}
