using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>Picks the page that an entry is about among its links by relation and media type.</summary>
internal static class AtomLinks
{
    private const int Document = 3;

    /// <summary>
    /// The address of rel "alternate": one that is said to be a page, then one that says nothing, then any other media type;
    /// null where there is none.
    /// </summary>
    public static string? Alternate(XElement parent, Uri? document) => Best(parent, document, Document);

    /// <summary>The same, but for what only programs read: the entry as a feed of its own, or as JSON.</summary>
    public static string? Page(XElement parent, Uri? document) => Best(parent, document, Document - 1);

    private static string? Best(XElement parent, Uri? document, int worstRank)
    {
        XElement? best = null;
        var bestRank = worstRank + 1;
        foreach (var link in parent.Elements(Namespaces.Atom + "link"))
        {
            if (!IsAlternate(link) || string.IsNullOrWhiteSpace(Address(link))) continue;
            var rank = Rank(link.Attribute("type")?.Value);
            if (rank < bestRank) (best, bestRank) = (link, rank);
        }

        return best is null ? null : BaseAddress.Resolve(best, Address(best), document);
    }

    // Feeds that mix formats write the address as the element's text.
    private static string Address(XElement link) => link.Attribute("href")?.Value ?? link.Value;

    private static bool IsAlternate(XElement link)
    {
        var relation = link.Attribute("rel")?.Value.Trim();
        return string.IsNullOrEmpty(relation) || relation.Equals("alternate", StringComparison.OrdinalIgnoreCase) ||
            relation.EndsWith("/relation/alternate", StringComparison.OrdinalIgnoreCase);
    }

    private static int Rank(string? type)
    {
        if (string.IsNullOrWhiteSpace(type)) return 1;
        if (type.Contains("html", StringComparison.OrdinalIgnoreCase)) return 0;
        var isForPrograms = type.Contains("xml", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase);
        return isForPrograms ? Document : 2;
    }
}
