using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Rendering;

/// <summary>Namespaces of the formats, and what feeds add to them.</summary>
internal static class FeedNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static readonly XNamespace Rss10 = "http://purl.org/rss/1.0/";

    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static XAttribute Prefix(string prefix, XNamespace of) => new(XNamespace.Xmlns + prefix, of.NamespaceName);
}
