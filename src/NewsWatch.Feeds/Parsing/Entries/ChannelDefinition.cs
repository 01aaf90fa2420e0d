using System.Xml.Linq;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>
/// Items of the Channel Definition Format, an ancestor of RSS (https://www.w3.org/TR/NOTE-CDFsubmit.html): address and date
/// are attributes.
/// </summary>
internal static class ChannelDefinition
{
    public static string? Address(XElement item) => Attribute(item, "href");

    public static string? LastModified(XElement item) => Attribute(item, "lastmod");

    private static string? Attribute(XElement item, string name)
    {
        for (var attribute = item.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) return attribute.Value;
        }

        return null;
    }
}
