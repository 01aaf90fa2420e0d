using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsWatch.Web.Pull;

/// <summary>The alerts of a subscription as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(FeedHead head, IReadOnlyList<ToldAlert> alerts)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, head.Language);
            Element(xml, "id", head.Id);
            Element(xml, "title", head.Title);
            // A feed must say when it changed last; one that never had an entry has not changed since the beginning.
            Element(xml, "updated", Time(alerts.Count == 0 ? DateTimeOffset.UnixEpoch : alerts.Max(alert => alert.Alert.RaisedUtc)));
            Link(xml, "self", head.Self);
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "NewsWatch");
            xml.WriteEndElement();
            foreach (var alert in alerts) Entry(xml, alert);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, ToldAlert told)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", $"urn:uuid:{told.Alert.Id:D}");
        Element(xml, "title", told.Title);
        Element(xml, "published", Time(told.Alert.RaisedUtc));
        Element(xml, "updated", Time(told.Alert.RaisedUtc));
        if (told.Link is { } link) Link(xml, "alternate", link.AbsoluteUri);
        foreach (var party in told.Alert.Story.Deal.Parties)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", party);
            xml.WriteEndElement();
        }

        Element(xml, "summary", told.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(told.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFK", CultureInfo.InvariantCulture);
}
