using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Dates;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>When an entry was published, else changed, else made, under every name that the formats give these moments.</summary>
internal static class EntryDate
{
    private const int Published = 0;
    private const int Updated = 1;
    private const int Created = 2;

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

    /// <summary>The first that can be read of the best rank; null where no date can be read.</summary>
    public static DateTimeOffset? Read(XElement entry)
    {
        var (best, bestRank) = ((DateTimeOffset?)null, int.MaxValue);
        foreach (var child in entry.Elements())
        {
            if (!Ranks.TryGetValue(child.Name.LocalName, out var rank) || rank >= bestRank || !IsOfDates(child.Name.Namespace)) continue;
            if (FeedDate.Read(child.Value) is { } date) (best, bestRank) = (date, rank);
        }

        return best ?? FeedDate.Read(ChannelDefinition.LastModified(entry));
    }

    private static bool IsOfDates(XNamespace space) => space == XNamespace.None || space == Namespaces.Atom ||
        space == Namespaces.DublinCore || space == Namespaces.DublinCoreTerms;
}
