using NewsWatch.Feeds.Parsing.Decoding;

namespace NewsWatch.Feeds.Discovery;

/// <summary>
/// Finds the feeds that an HTML page names. Nothing is fetched: what is found are addresses, the likeliest first. Feeds of
/// comments come after the others of the same evidence, since nobody who names a site means them.
/// </summary>
public static class FeedDiscovery
{
    /// <summary>Feeds that one page may name; a page with more is a directory, or hostile.</summary>
    public const int MaxFeeds = 50;

    /// <param name="body">The page as served.</param>
    /// <param name="contentType">The HTTP header, for its charset.</param>
    /// <param name="pageUrl">Where the page came from, after redirects; absolute.</param>
    public static IReadOnlyList<DiscoveredFeed> Find(ReadOnlyMemory<byte> body, string? contentType, Uri pageUrl) =>
        Find(FeedDecoder.Decode(body.Span, contentType), pageUrl);

    /// <summary>
    /// Declared feeds, then linked ones; where there is neither, the usual places of the site. Never two of one address.
    /// </summary>
    public static IReadOnlyList<DiscoveredFeed> Find(string html, Uri pageUrl)
    {
        var named = Named(html, pageUrl);
        return named.Count > 0 ? named : UsualPlaces.Of(pageUrl);
    }

    /// <summary>
    /// Only what the page itself names; empty where it names none. Without the page's address, relative ones are left out.
    /// </summary>
    public static IReadOnlyList<DiscoveredFeed> Named(string html, Uri? pageUrl)
    {
        var links = new FeedLinks(pageUrl);
        foreach (var tag in PageTags.Of(html))
        {
            links.Add(tag);
            if (links.Found.Count >= MaxFeeds) break;
        }

        return [.. links.Found.DistinctBy(feed => feed.Url).OrderBy(feed => feed.Evidence).ThenBy(IsOfComments)];
    }

    private static bool IsOfComments(DiscoveredFeed feed) =>
        feed.Url.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase) ||
        feed.Title.Contains("comment", StringComparison.OrdinalIgnoreCase);
}
