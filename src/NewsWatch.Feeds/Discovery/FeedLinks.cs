using System.Net;
using NewsWatch.Feeds.Parsing.Markup;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Discovery;

/// <summary>Collects the feeds among a page's tags.</summary>
/// <param name="pageUrl">Where the page came from; its first base element may change what links are relative to.</param>
internal sealed class FeedLinks(Uri? pageUrl)
{
    // https://www.rssboard.org/rss-autodiscovery, RFC 4287 and JSON Feed 1.1; the rest is what pages write for them.
    private static readonly Dictionary<string, FeedKind> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/rss+xml"] = FeedKind.Rss,
        ["application/rdf+xml"] = FeedKind.Rss,
        ["application/x-rss+xml"] = FeedKind.Rss,
        ["text/rss+xml"] = FeedKind.Rss,
        ["text/rss"] = FeedKind.Rss,
        ["application/atom+xml"] = FeedKind.Atom,
        ["text/atom+xml"] = FeedKind.Atom,
        ["application/feed+json"] = FeedKind.Json,
        ["application/json"] = FeedKind.Json,
        ["application/xml"] = FeedKind.Unknown,
        ["text/xml"] = FeedKind.Unknown,
    };

    // Types that also stand for a site's interface or its map: the address or the title must speak of a feed too.
    private static readonly HashSet<string> Ambiguous =
        new(StringComparer.OrdinalIgnoreCase) { "application/json", "application/xml", "text/xml" };

    private readonly List<DiscoveredFeed> found = [];
    private Uri? origin = pageUrl;
    private bool hasBase;

    public IReadOnlyList<DiscoveredFeed> Found => found;

    public void Add(Tag tag)
    {
        if (!Is(tag, "base"))
        {
            if (Read(tag) is { } feed) found.Add(feed);
        }
        else if (!hasBase && PageAddress.Resolve(origin, Value(tag, "href")) is { } address)
        {
            (origin, hasBase) = (address, true);
        }
    }

    private DiscoveredFeed? Read(Tag tag)
    {
        if (PageAddress.Resolve(origin, Value(tag, "href")) is not { } url) return null;
        var title = PlainText.Line(PlainText.Fold(WebUtility.HtmlDecode(Value(tag, "title"))));
        var type = Value(tag, "type").Split(';')[0].Trim();
        if (IsDeclared(tag, type) && (!Ambiguous.Contains(type) || AddressSigns.Suggests(url) || SpeaksOfFeed(title)))
        {
            return new DiscoveredFeed(url, title, MediaTypes[type], FeedEvidence.Declared);
        }

        // A reply or a stylesheet that is an alternate of another kind is not reached by its address alone.
        var isLink = Is(tag, "a") || Relations(tag).Contains("feed", StringComparer.OrdinalIgnoreCase);
        return isLink && AddressSigns.Suggests(url) ? new DiscoveredFeed(url, title, AddressSigns.Kind(url), FeedEvidence.Linked) : null;
    }

    private static bool IsDeclared(Tag tag, string type)
    {
        if (!Is(tag, "link") || !MediaTypes.ContainsKey(type)) return false;
        var relations = Relations(tag);
        return relations.Any(relation => relation.Equals("alternate", StringComparison.OrdinalIgnoreCase) ||
            relation.Equals("feed", StringComparison.OrdinalIgnoreCase));
    }

    private static bool SpeaksOfFeed(string title) =>
        title.Contains("feed", StringComparison.OrdinalIgnoreCase) || title.Contains("rss", StringComparison.OrdinalIgnoreCase);

    private static string[] Relations(Tag tag) => Value(tag, "rel").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Is(Tag tag, string name) => tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Value(Tag tag, string attribute) =>
        tag.Attributes.FirstOrDefault(pair => pair.Key.Equals(attribute, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
