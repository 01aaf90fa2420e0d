using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Dates;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>When an entry was published, else changed, else made, under every name that the formats give these moments.</summary>
internal static class EntryDate
{
    private static readonly HashSet<XName> Published =
    [
        "pubDate", Namespaces.Atom + "published", Namespaces.Atom + "issued", Namespaces.DublinCoreTerms + "issued",
        Namespaces.DublinCoreTerms + "available", "published", "issued",
    ];

    private static readonly HashSet<XName> Updated =
    [
        Namespaces.Atom + "updated", Namespaces.Atom + "modified", Namespaces.DublinCore + "date", "date", "updated", "modified",
        Namespaces.DublinCoreTerms + "modified", "lastBuildDate",
    ];

    private static readonly HashSet<XName> Created = [Namespaces.Atom + "created", Namespaces.DublinCoreTerms + "created", "created"];

    public static DateTimeOffset? Read(XElement entry) => First(entry, Published) ?? First(entry, Updated) ?? First(entry, Created);

    private static DateTimeOffset? First(XElement entry, HashSet<XName> names)
    {
        foreach (var child in entry.Elements())
        {
            if (names.Contains(child.Name) && FeedDate.Read(child.Value) is { } date) return date;
        }

        return null;
    }
}
