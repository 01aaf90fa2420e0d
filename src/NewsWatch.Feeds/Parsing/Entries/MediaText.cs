using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Markup;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>Title and description of media, which video platforms give in the place of the entry's own.</summary>
internal static class MediaText
{
    /// <summary>The first of that name, of the entry itself or of a group or content within it.</summary>
    public static string Read(XElement entry, string name) =>
        TextConstruct.Read(entry.Descendants(Namespaces.Media + name).FirstOrDefault());
}
