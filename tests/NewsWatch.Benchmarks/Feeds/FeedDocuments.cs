using System.Globalization;
using System.Text;

namespace NewsWatch.Benchmarks.Feeds;

/// <summary>Well-formed feeds of an ordinary size, in the three formats that most publishers serve.</summary>
internal static class FeedDocuments
{
    private const int Entries = 40;

    private const string Story =
        "Rivers of data need wide beds: the operator said that it will double the capacity of its northern site by the end of the year, " +
        "and that the neighbours will be asked before the first stone is laid. A spokeswoman called the plan sober &amp; overdue.";

    public static byte[] Rss2() => Document(
        """<rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link><language>en</language>""",
        n => Invariant(
            $"""
            <item><title>Item {n}: a wider bed</title><link>https://wire.example/{n}</link><guid isPermaLink="false">wire-{n}</guid>
            <pubDate>Mon, 13 Oct 2025 08:{n:00}:00 GMT</pubDate><description>{Story}</description></item>
            """),
        "</channel></rss>");

    public static byte[] Atom() => Document(
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title><id>urn:wire</id>""",
        n => Invariant(
            $"""
            <entry><title>Item {n}: a wider bed</title><link rel="alternate" href="https://wire.example/{n}"/><id>urn:wire:{n}</id>
            <updated>2025-10-13T08:{n:00}:00Z</updated><content type="html">&lt;p&gt;{Story}&lt;/p&gt;</content></entry>
            """),
        "</feed>");

    public static byte[] Rss1() => Document(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://wire.example/"><title>Wire</title></channel>
        """,
        n => Invariant(
            $"""
            <item rdf:about="https://wire.example/{n}"><title>Item {n}: a wider bed</title><link>https://wire.example/{n}</link>
            <dc:date>2025-10-13T08:{n:00}:00Z</dc:date><description>{Story}</description></item>
            """),
        "</rdf:RDF>");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static byte[] Document(string head, Func<int, string> entry, string tail)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="utf-8"?>""").Append(head);
        for (var number = 0; number < Entries; number++) xml.Append(entry(number));
        return Encoding.UTF8.GetBytes(xml.Append(tail).ToString());
    }
}
