using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>Picks the page that an entry is about among its links by relation and media type.</summary>
internal static class AtomLinks
{
    /// <summary>The address of rel "alternate", a page before any other media type; null where there is none.</summary>
    public static string? Alternate(XElement parent, Uri? document)
    {
        XElement? other = null;
        foreach (var link in parent.Elements(Namespaces.Atom + "link"))
        {
            if (!IsAlternate(link) || string.IsNullOrWhiteSpace(Address(link))) continue;
            if (IsPage(link.Attribute("type")?.Value)) return BaseAddress.Resolve(link, Address(link), document);
            other ??= link;
        }

        return other is null ? null : BaseAddress.Resolve(other, Address(other), document);
    }

    // Feeds that mix formats write the address as the element's text.
    private static string Address(XElement link) => link.Attribute("href")?.Value ?? link.Value;

    private static bool IsAlternate(XElement link)
    {
        var relation = link.Attribute("rel")?.Value.Trim();
        return string.IsNullOrEmpty(relation) || relation.Equals("alternate", StringComparison.OrdinalIgnoreCase) ||
            relation.EndsWith("/relation/alternate", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPage(string? type) => type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);
}
