namespace NewsWatch.Feeds.Discovery;

/// <summary>What to tell somebody who gave the address of a page for that of a feed.</summary>
internal static class OfferedFeeds
{
    private const int MaxNamed = 3;

    /// <summary>One line, with the feeds that the page itself names.</summary>
    /// <param name="html">The page.</param>
    /// <param name="pageUrl">Where it came from; null where that is not known, and then only absolute addresses can be named.</param>
    public static string Describe(string html, Uri? pageUrl)
    {
        const string reason = "an HTML page, not a feed";
        var offered = FeedDiscovery.Named(html, pageUrl);
        if (offered.Count == 0) return reason;
        var addresses = string.Join(", ", offered.Take(MaxNamed).Select(feed => feed.Url.AbsoluteUri));
        return $"{reason}; it names {(offered.Count == 1 ? "this feed" : "these feeds")}: {addresses}";
    }
}
