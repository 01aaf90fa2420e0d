namespace NewsWatch.Feeds.Discovery;

/// <summary>What an address gives away: whether it looks like that of a feed, and of which kind.</summary>
internal static class AddressSigns
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "feed", "feeds", "rss", "rss2", "atom", "rdf", "feed.xml", "feed.json", "feed.php", "feed.rss", "feed.atom", "rss.xml", "rss2.xml",
        "rss.php", "rss.aspx", "rss.json", "atom.xml", "atom.php", "index.rdf", "index.rss", "index.atom", "index.xml",
    };

    private static readonly string[] Extensions = [".rss", ".rdf", ".atom"];

    // Hosts that serve nothing but feeds.
    private static readonly string[] Hosts = ["feeds.", "feed.", "rss."];

    public static bool Suggests(Uri url)
    {
        var path = url.AbsolutePath.AsSpan().TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return true;
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        }

        if (name.Length > 0 && Array.Exists(Hosts, host => url.Host.StartsWith(host, StringComparison.OrdinalIgnoreCase))) return true;
        return name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && IsInFeedFolder(path) ||
            url.Query.Contains("feed=rss", StringComparison.OrdinalIgnoreCase) || url.Query.Contains("feed=atom", StringComparison.OrdinalIgnoreCase);
    }

    public static FeedKind Kind(Uri url)
    {
        var address = url.PathAndQuery;
        if (address.Contains("json", StringComparison.OrdinalIgnoreCase)) return FeedKind.Json;
        if (address.Contains("atom", StringComparison.OrdinalIgnoreCase)) return FeedKind.Atom;
        var isRss = address.Contains("rss", StringComparison.OrdinalIgnoreCase) || address.Contains("rdf", StringComparison.OrdinalIgnoreCase);
        return isRss ? FeedKind.Rss : FeedKind.Unknown;
    }

    // "/rss/news.xml" and "/feeds/all.xml", not "/sitemap.xml".
    private static bool IsInFeedFolder(ReadOnlySpan<char> path) =>
        path.Contains("/rss", StringComparison.OrdinalIgnoreCase) || path.Contains("/feed", StringComparison.OrdinalIgnoreCase);
}
