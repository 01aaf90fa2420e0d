namespace NewsWatch.Feeds.Discovery;

/// <summary>Where publishing software keeps its feeds, for pages that name none.</summary>
internal static class UsualPlaces
{
    // In the order of how common the software is that uses them; each costs one request.
    private static readonly (string Path, FeedKind Kind)[] Paths =
    [
        ("feed", FeedKind.Unknown),
        ("rss", FeedKind.Rss),
        ("rss.xml", FeedKind.Rss),
        ("feed.xml", FeedKind.Unknown),
        ("atom.xml", FeedKind.Atom),
        ("index.xml", FeedKind.Unknown),
        ("feed.json", FeedKind.Json),
    ];

    /// <summary>Below the page itself, for blogs in a folder of a site, then below the site's root.</summary>
    public static IReadOnlyList<DiscoveredFeed> Of(Uri pageUrl)
    {
        if (!PageAddress.IsWeb(pageUrl)) return [];
        var root = new Uri(pageUrl, "/");
        var folder = new Uri(root, pageUrl.AbsolutePath.TrimEnd('/') + "/");
        Uri[] places = folder == root ? [root] : [folder, root];
        return
        [
            .. from place in places
               from usual in Paths
               select new DiscoveredFeed(new Uri(place, usual.Path), "", usual.Kind, FeedEvidence.Guessed),
        ];
    }
}
