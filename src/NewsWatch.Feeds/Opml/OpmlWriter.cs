using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsWatch.Feeds.Opml;

/// <summary>Writes feeds in their folders as OPML 2.0, so that <see cref="OpmlReader"/> and other programs read the same of it.</summary>
public static class OpmlWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    /// <param name="feeds">Those of one folder come out together, folders in the order of their first feed.</param>
    /// <param name="createdUtc">For the head of the file.</param>
    public static string Write(IEnumerable<OpmlFeed> feeds, DateTimeOffset createdUtc)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "NewsWatch feeds");
            xml.WriteElementString("dateCreated", createdUtc.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteFolder(xml, [.. feeds], depth: 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(file.ToArray()) + "\n";
    }

    private static void WriteFolder(XmlWriter xml, IReadOnlyList<OpmlFeed> feeds, int depth)
    {
        foreach (var feed in feeds.Where(feed => feed.Folders.Count == depth)) WriteFeed(xml, feed);
        foreach (var folder in feeds.Where(feed => feed.Folders.Count > depth).GroupBy(feed => feed.Folders[depth], StringComparer.Ordinal))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Sound(folder.Key));
            WriteFolder(xml, [.. folder], depth + 1);
            xml.WriteEndElement();
        }
    }

    private static void WriteFeed(XmlWriter xml, OpmlFeed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Sound(feed.Title.Length > 0 ? feed.Title : feed.Url));
        if (feed.Title.Length > 0) xml.WriteAttributeString("title", Sound(feed.Title));
        xml.WriteAttributeString("xmlUrl", Sound(feed.Url));
        if (feed.SiteUrl is { } site) xml.WriteAttributeString("htmlUrl", Sound(site));
        if (feed.Language is { } language) xml.WriteAttributeString("language", Sound(language));
        xml.WriteEndElement();
    }

    // What XML cannot hold, such as half of a surrogate pair, a feed's title may.
    private static string Sound(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp ? XmlConvert.IsXmlChar((char)rune.Value) : rune.Value <= 0x10FFFF) sound.Append(rune);
        }

        return sound.ToString();
    }
}
