using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>Reads the items of a document one by one, so that one that cannot be read does not take the others with it.</summary>
internal static class EntryReader
{
    // CodeHollow.FeedReader parses these itself, by the machine's culture, and throws on what it does not know.
    private static readonly HashSet<XName> DatesThatItParses =
    [
        "pubDate", "lastBuildDate", Namespaces.DublinCore + "date", Namespaces.Atom + "published", Namespaces.Atom + "updated",
    ];

    public static IReadOnlyList<FeedEntry> ReadAll(FeedDocument document, Uri? address)
    {
        // The library looks names up by the usual prefixes, and those of Atom in the default namespace.
        var surroundings = new XElement("items", Namespaces.Declarations());
        if (document.IsAtom) surroundings.SetAttributeValue("xmlns", Namespaces.Atom.NamespaceName);
        var entries = new List<FeedEntry>(document.Items.Count);
        foreach (var item in document.Items)
        {
            surroundings.RemoveNodes();
            surroundings.Add(item);
            if (TryRead(item, address) is { } entry) entries.Add(entry);
        }

        return entries;
    }

    private static FeedEntry? TryRead(XElement item, Uri? address)
    {
        var published = EntryDate.Read(item);
        foreach (var child in item.Elements())
        {
            if (DatesThatItParses.Contains(child.Name)) child.Value = "";
        }

        try
        {
            var isAtom = item.Name.Namespace == Namespaces.Atom;
            var entry = isAtom ? AtomEntryReader.Read(item, address) : RssEntryReader.Read(item, address);
            return entry with { PublishedUtc = published };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NullReferenceException or
            InvalidOperationException)
        {
            // What the library trips over in an item is not known beforehand; the item is left out and the feed is read.
            return null;
        }
    }
}
