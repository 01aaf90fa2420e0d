using System.Text;
using NewsWatch.Benchmarks.Feeds;

namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>The documents that changes start from: one of each format, with what is peculiar to it.</summary>
internal static class FuzzSeeds
{
    // Larger ones would spend the time on copying.
    private const int MaxBytes = 64 * 1024;

    private static readonly string[] Texts =
    [
        """
        <?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE rss [<!ENTITY firm "Acme"><!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:media="http://search.yahoo.com/mrss/" xml:base="https://e.example/a/"><channel><title>t &firm;</title><language>de</language>
        <item xml:base="b/"><title type="html">x &amp;eacute; &#146;</title><link>c?d&amp;e</link><guid isPermaLink="false">g</guid>
        <pubDate>Thu, 05 Nov 2009 08:00:00 PST</pubDate><dc:creator>a</dc:creator><description><![CDATA[<p>y<script>z</script>]]></description>
        <content:encoded>&lt;b&gt;w&lt;/b&gt;</content:encoded><media:group><media:title>m</media:title></media:group></item>
        <item><title/><pubDate>2009年11月5日 오후 8:00</pubDate></item></channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="/x"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">t<br/>u</div></title>
        <entry><title type="text">A &lt; B</title><link rel="alternate" type="text/html" href="p"/><link rel="self" href="s"/><id>urn:1</id>
        <published>2024-02-29T23:30:00-01:00</published><content type="application/octet-stream">w6k=</content>
        <summary type="html">&lt;i&gt;s&lt;/i&gt;</summary><author><name>n</name></author></entry></feed>
        """,
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">w6k=</title><issued>2004-01-01T00:00:00Z</issued>
        <content mode="xml" type="application/xhtml+xml"><p xmlns="http://www.w3.org/1999/xhtml">c</p></content></entry></feed>
        """,
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="a"><title>t</title></channel>
        <item rdf:about="https://e.example/1"><title>x</title></item></rdf:RDF>
        """,
        """{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":1,"url":"/a","title":"x\ud83d\ude80","content_html":"<p>y","date_published":"2024-01-01T00:00:00Z","authors":[{"name":"n"}]}]}""",
        """<!DOCTYPE html><html><head><base href="/b/"><link rel="alternate" type="application/rss+xml" href="f" title="t"></head><body><a href="/rss">r</a></body></html>""",
        "<CHANNEL HREF='https://e.example/'><ITEM HREF='1' LASTMOD='2004-01-01'><TITLE>t</TITLE></ITEM></CHANNEL>",
    ];

    public static IReadOnlyList<byte[]> All(string? corpus)
    {
        var seeds = Texts.Select(Encoding.UTF8.GetBytes).ToList();
        seeds.AddRange([FeedDocuments.Rss2(), FeedDocuments.Atom(), FeedDocuments.Rss1()]);
        seeds.AddRange([Encoding.Unicode.GetBytes(Texts[1]), Encoding.BigEndianUnicode.GetBytes(Texts[2]), [0xef, 0xbb, 0xbf, .. seeds[0]]]);
        if (corpus is null) return seeds;

        // Half of the inputs start from the documents above, since few folders have every format.
        var files = Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length is > 0 and <= MaxBytes).Select(File.ReadAllBytes).ToList();
        var share = Math.Max(1, files.Count / seeds.Count);
        return [.. Enumerable.Repeat(seeds, share).SelectMany(seed => seed), .. files];
    }
}
