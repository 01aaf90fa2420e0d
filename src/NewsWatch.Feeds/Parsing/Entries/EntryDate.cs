using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Dates;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>When an entry was published, else changed, else made, under every name that the formats give these moments.</summary>
internal static class EntryDate
{
    private const int Published = 0;
    private const int Updated = 2;
    private const int Created = 4;

    // Feeds mix the names of all formats, so the vocabulary that a name comes from does not matter.
    private static readonly Dictionary<string, int> Ranks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pubDate"] = Published,
        ["published"] = Published,
        ["issued"] = Published,
        ["updated"] = Updated,
        ["modified"] = Updated,
        ["date"] = Updated,
        ["lastBuildDate"] = Updated,
        ["created"] = Created,
        ["available"] = Created,
    };

    /// <summary>
    /// The first that can be read of the best rank, and of an element that is given again the last, as most readers have it; null
    /// where no date can be read.
    /// </summary>
    public static DateTimeOffset? Read(XElement entry)
    {
        var (best, bestRank, bestName) = ((DateTimeOffset?)null, int.MaxValue, (XName?)null);
        foreach (var child in entry.Elements())
        {
            var rank = Rank(child.Name);
            if (rank is null || rank > bestRank || (rank == bestRank && child.Name != bestName)) continue;
            if (FeedDate.Read(child.Value) is { } date) (best, bestRank, bestName) = (date, rank.Value, child.Name);
        }

        return best ?? FeedDate.Read(ChannelDefinition.LastModified(entry));
    }

    // Dublin Core's terms speak of the work: a catalogue's entry of this year is about a book issued in 1813.
    private static int? Rank(XName name)
    {
        if (!Ranks.TryGetValue(name.LocalName, out var rank) || !IsOfDates(name.Namespace)) return null;
        return name.Namespace == Namespaces.DublinCoreTerms ? rank + 1 : rank;
    }

    private static bool IsOfDates(XNamespace space) => space == XNamespace.None || space == Namespaces.Atom ||
        space == Namespaces.DublinCore || space == Namespaces.DublinCoreTerms;
}
