using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Feeds.Discovery;

/// <summary>Tries an address: it may be a feed, or a page that leads to one.</summary>
public sealed class FeedFinder(FeedFetcher fetcher)
{
    // A page may name dozens of feeds; the likeliest stand first.
    private const int MaxTries = 10;

    private const int HeadLength = 4_096;

    /// <summary>Only the caller's own cancellation throws; whatever a server does becomes a result.</summary>
    public async Task<FoundFeed> FindAsync(Uri address, CancellationToken ct)
    {
        var answer = await FetchAsync(address, ct);
        if (answer is not FetchedBody body) return new FoundFeed { Error = (answer as FetchFailure)?.Reason ?? "no content" };
        try
        {
            return new FoundFeed { Url = address, Feed = await ParseAsync(body, ct) };
        }
        catch (FeedFormatException exception)
        {
            return IsPage(body) ? await FindOnPageAsync(body, ct) : new FoundFeed { Error = exception.Message };
        }
    }

    private async Task<FoundFeed> FindOnPageAsync(FetchedBody page, CancellationToken ct)
    {
        var candidates = FeedDiscovery.Find(page.Bytes, page.ContentType, page.FinalUrl);
        var named = candidates.Where(candidate => candidate.Evidence != FeedEvidence.Guessed).ToList();
        foreach (var candidate in candidates.Take(MaxTries))
        {
            if (await TryAsync(candidate.Url, ct) is not { } parsed) continue;
            return new FoundFeed { Url = candidate.Url, Feed = parsed, Others = [.. named.Where(other => other.Url != candidate.Url)] };
        }

        return new FoundFeed
        {
            Error = named.Count == 0
                ? "a page that names no feed, and there is none at the usual places"
                : $"a page that names {named.Count} feeds, of which none can be read",
        };
    }

    private Task<FetchResult> FetchAsync(Uri url, CancellationToken ct) => fetcher.FetchAsync(new FetchRequest { Url = url }, ct);

    /// <summary>Null where it is no feed that can be read.</summary>
    private async Task<ParsedFeed?> TryAsync(Uri url, CancellationToken ct)
    {
        if (await FetchAsync(url, ct) is not FetchedBody body) return null;
        try
        {
            return await ParseAsync(body, ct);
        }
        catch (FeedFormatException)
        {
            return null;
        }
    }

    private static Task<ParsedFeed> ParseAsync(FetchedBody body, CancellationToken ct) =>
        FeedParser.ParseAsync(body.Bytes, body.ContentType, body.FinalUrl, ct);

    private static bool IsPage(FetchedBody body)
    {
        if (body.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true) return true;
        var head = System.Text.Encoding.Latin1.GetString(body.Bytes.Span[..Math.Min(body.Bytes.Length, HeadLength)]);
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) ||
            head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }
}
