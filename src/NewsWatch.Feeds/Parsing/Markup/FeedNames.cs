using System.Xml;
using System.Xml.Linq;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>Element names of one document, made canonical: namespace, and the spelling of RSS names that differ in case.</summary>
internal sealed class FeedNames
{
    public static readonly XName Feed = Namespaces.Atom + "feed";
    public static readonly XName Entry = Namespaces.Atom + "entry";

    private static readonly Dictionary<string, string> Spelling = new[]
    {
        "rss", "channel", "item", "items", "entry", "title", "link", "description", "pubDate", "guid", "author", "category", "comments",
        "language", "lastBuildDate", "enclosure", "source", "image", "url", "date", "published", "updated", "content", "summary", "abstract",
    }.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    // A feed has some dozens of names; one made to hurt may have any number, and the platform keeps each for good.
    private const int MaxKnown = 512;

    private static readonly XName Other = "other";

    // The Channel Definition Format's attribute, older than xml:base and the same thing.
    private static readonly XName Base = XNamespace.Xml + "base";

    private readonly Dictionary<(string Uri, string Local), XName> known = [];
    private readonly Dictionary<(string Uri, string Local), XName> attributes = [];
    private XNamespace? rootNamespace;
    private string? rootUri;
    private string? channelUri;

    public static bool IsItem(XName name) => name == "item" || name == Entry || name == "entry";

    public static bool IsHead(XName name) => name == "channel" || name == Feed;

    public XName Canonical(XmlReader reader, int depth)
    {
        var uri = reader.NamespaceURI;
        var local = reader.LocalName;
        if (rootUri is null) SetRoot(uri, local);

        // RSS 1.0 puts its own elements into a namespace that only its channel and items show.
        if (depth == 1 && rootNamespace == Namespaces.Rdf && local is "channel" or "item" && uri != channelUri)
        {
            channelUri = uri;
            known.Clear();
        }

        if (known.TryGetValue((uri, local), out var name)) return name;
        if (known.Count >= MaxKnown) return Other;
        name = Canonical(uri, local, reader.Prefix);
        known.Add((uri, local), name);
        return name;
    }

    /// <summary>Null where the document has shown more names than any feed has.</summary>
    public XName? Attribute(string uri, string local)
    {
        if (attributes.TryGetValue((uri, local), out var name)) return name;
        if (attributes.Count >= MaxKnown) return null;
        name = uri.Length == 0 && local == "BASE" ? Base : (uri.Length == 0 ? XNamespace.None : Namespaces.Canonical(uri)) + local;
        attributes.Add((uri, local), name);
        return name;
    }

    private XName Canonical(string uri, string local, string prefix)
    {
        // Some write Atom's prefix at the root and forget it further in.
        var isOfRoot = uri == rootUri || (uri.Length == 0 && rootNamespace == Namespaces.Atom);
        var space = uri == channelUri ? XNamespace.None : isOfRoot ? rootNamespace! : Namespaces.Canonical(uri, prefix);
        if (space == Namespaces.Atom && local == "item") return Entry;
        return space == XNamespace.None ? space + Spelling.GetValueOrDefault(local, local) : space + local;
    }

    // Whatever a root of a feed's name is bound to, it and its like are the feed's own elements.
    private void SetRoot(string uri, string local)
    {
        rootUri = uri;
        rootNamespace = local.ToUpperInvariant() switch
        {
            "RSS" or "CHANNEL" or "ITEM" => XNamespace.None,
            "FEED" or "ENTRY" => Namespaces.Atom,
            _ => Namespaces.Canonical(uri),
        };
    }
}
