using System.Xml;
using System.Xml.Linq;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>
/// One name for each vocabulary. Feeds write the same namespace in many spellings, leave it undeclared or bind it to a
/// prefix of their own; after loading only the names below are left, and RSS of every version has none.
/// </summary>
internal static class Namespaces
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace DublinCoreTerms = "http://purl.org/dc/terms/";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Syndication = "http://purl.org/rss/1.0/modules/syndication/";

    private static readonly Dictionary<string, XNamespace> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["purl.org/rss/1.0"] = XNamespace.None,
        ["purl.org/rss/0.9"] = XNamespace.None,
        ["purl.org/net/rss1.1#"] = XNamespace.None,
        ["my.netscape.com/rdf/simple/0.9"] = XNamespace.None,
        ["channel.netscape.com/rdf/simple/0.9"] = XNamespace.None,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = XNamespace.None,
        ["backend.userland.com/rss"] = XNamespace.None,
        ["backend.userland.com/rss2"] = XNamespace.None,
        ["backend.userland.com/rss091"] = XNamespace.None,
        ["backend.userland.com/rss092"] = XNamespace.None,
        ["backend.userland.com/rss20"] = XNamespace.None,
        ["blogs.law.harvard.edu/tech/rss"] = XNamespace.None,
        ["cyber.law.harvard.edu/rss/rss.html"] = XNamespace.None,
        ["www.rssboard.org/rss-specification"] = XNamespace.None,
        ["www.w3.org/2005/atom"] = Atom,
        ["purl.org/atom/ns#"] = Atom,
        ["purl.org/atom/ns"] = Atom,
        ["purl.org/atom/1.0"] = Atom,
        ["purl.org/dc/elements/1.1"] = DublinCore,
        ["purl.org/dc/elements/1.0"] = DublinCore,
        ["purl.org/dc/elements/2.0"] = DublinCore,
        ["purl.org/dc/terms"] = DublinCoreTerms,
        ["purl.org/rss/1.0/modules/content"] = Content,
        ["search.yahoo.com/mrss"] = Media,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["www.w3.org/1999/02/22-rdf-syntax-ns#"] = Rdf,
        ["www.w3.org/1999/xhtml"] = Xhtml,
        ["purl.org/rss/1.0/modules/syndication"] = Syndication,
    };

    private static readonly (string Prefix, XNamespace Name)[] Prefixes =
    [
        ("atom", Atom), ("dc", DublinCore), ("dcterms", DublinCoreTerms), ("content", Content), ("media", Media),
        ("itunes", Itunes), ("rdf", Rdf), ("xhtml", Xhtml), ("sy", Syndication),
    ];

    /// <summary>The one name of a namespace; the name as given where it is not of a feed's vocabulary.</summary>
    public static XNamespace Canonical(string name) => Known(name) ?? name;

    /// <summary>The same, but a name that nobody knows under a prefix that everybody knows was misspelt, and the prefix counts.</summary>
    public static XNamespace Canonical(string name, string prefix) =>
        Known(name) ?? Array.Find(Prefixes, pair => pair.Prefix == prefix).Name ?? name;

    private static XNamespace? Known(string name)
    {
        if (name.Length == 0) return XNamespace.None;
        var start = name.IndexOf("://", StringComparison.Ordinal);
        var key = name.AsSpan(start < 0 ? 0 : start + 3).Trim().TrimEnd('/');
        return Spellings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var canonical) ? canonical : null;
    }

    /// <summary>A context in which the usual prefixes, and those given, are bound even where a document forgot to.</summary>
    public static XmlParserContext Context(IEnumerable<string> prefixes)
    {
        var table = new NameTable();
        var manager = new XmlNamespaceManager(table);
        foreach (var prefix in prefixes)
        {
            if (prefix is not ("xml" or "xmlns")) manager.AddNamespace(prefix, $"urn:undeclared:{prefix}");
        }

        foreach (var (prefix, name) in Prefixes) manager.AddNamespace(prefix, name.NamespaceName);
        return new XmlParserContext(table, manager, xmlLang: null, XmlSpace.None);
    }

    /// <summary>Declarations for an element that is handed to a reader which looks names up by their usual prefix.</summary>
    public static IEnumerable<XAttribute> Declarations() =>
        Prefixes.Select(pair => new XAttribute(XNamespace.Xmlns + pair.Prefix, pair.Name.NamespaceName));
}
