using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>Picks the page that an entry is about among its links by relation and media type.</summary>
internal static class AtomLinks
{
    /// <summary>
    /// The address of rel "alternate": one that is said to be a page, then one that says nothing, then any other media type;
    /// null where there is none.
    /// </summary>
    public static string? Alternate(XElement parent, Uri? document)
    {
        XElement? best = null;
        var bestRank = int.MaxValue;
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
        return type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 0 : 2;
    }
}
