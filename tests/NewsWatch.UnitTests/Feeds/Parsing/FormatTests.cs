using NewsWatch.Feeds.Parsing;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

/// <summary>Each format and version, plain.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Parse_Rss20_ReadsEveryField()
    {
        var feed = Parsed.Text("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel><title>Chip &amp; Board</title><language>pt-BR</language>
                <item>
                  <title>A &lt;b&gt;new&lt;/b&gt; chip</title><link>https://example.org/1</link><guid isPermaLink="false">n-1</guid>
                  <pubDate>Thu, 05 Nov 2009 08:00:00 PST</pubDate><dc:creator>Ada</dc:creator>
                  <description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two&amp;nbsp;three.&lt;/p&gt;</description>
                  <content:encoded><![CDATA[<p>All of it.</p><script>alert(1)</script>]]></content:encoded>
                </item>
              </channel>
            </rss>
            """);

        feed.Title.ShouldBe("Chip & Board");
        feed.Language.ShouldBe("pt");
        feed.Entries.ShouldHaveSingleItem().ShouldBe(new FeedEntry
        {
            Title = "A new chip",
            Link = "https://example.org/1",
            Id = "n-1",
            PublishedUtc = new DateTimeOffset(2009, 11, 5, 16, 0, 0, TimeSpan.Zero),
            Summary = "One. Two three.",
            Content = "All of it.",
            Author = "Ada",
        });
    }

    [Fact]
    public void Parse_Atom10_ReadsEveryField()
    {
        var feed = Parsed.Text("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
              <title type="html">L&amp;eacute;gende</title>
              <entry>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Une <em>puce</em></div></title>
                <link rel="self" href="https://example.org/self"/><link rel="alternate" type="text/html" href="https://example.org/p"/>
                <id>urn:x:1</id><published>2024-02-29T23:30:00-01:00</published><updated>2025-01-01T00:00:00Z</updated>
                <summary>Court</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content><author><name>Zoé</name></author>
              </entry>
            </feed>
            """);

        feed.Title.ShouldBe("Légende");
        feed.Language.ShouldBe("fr");
        feed.Entries.ShouldHaveSingleItem().ShouldBe(new FeedEntry
        {
            Title = "Une puce",
            Link = "https://example.org/p",
            Id = "urn:x:1",
            PublishedUtc = new DateTimeOffset(2024, 3, 1, 0, 30, 0, TimeSpan.Zero),
            Summary = "Court",
            Content = "Long",
            Author = "Zoé",
        });
    }

    [Fact]
    public void Parse_Atom03_ReadsItsNamesAndBase64()
    {
        var entry = Parsed.Only("""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title>
              <entry><title>old</title><link rel="alternate" href="https://example.org/o"/><id>tag:o</id>
                <issued>2003-12-13T08:29:29-04:00</issued><modified>2004-01-01T00:00:00Z</modified>
                <content mode="base64" type="text/html">PGI+aGk8L2I+</content></entry>
            </feed>
            """);

        entry.PublishedUtc.ShouldBe(new DateTimeOffset(2003, 12, 13, 12, 29, 29, TimeSpan.Zero));
        entry.Content.ShouldBe("hi");
        entry.Link.ShouldBe("https://example.org/o");
    }

    [Fact]
    public void Parse_Rss10_ReadsItemsBesideTheChannel()
    {
        var feed = Parsed.Text("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/"><title>ニュース</title><dc:language>ja</dc:language></channel>
              <item rdf:about="https://example.org/a"><title>半導体</title><link>https://example.org/a?x=1</link><dc:date>2024-05-01T09:00+09:00</dc:date></item>
            </rdf:RDF>
            """);

        feed.Title.ShouldBe("ニュース");
        feed.Language.ShouldBe("ja");
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Title.ShouldBe("半導体");
        entry.Id.ShouldBe("https://example.org/a");
        entry.Link.ShouldBe("https://example.org/a?x=1");
        entry.PublishedUtc.ShouldBe(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("<rss version='0.91'><channel><title>t</title><item><title>x</title></item></channel></rss>")]
    [InlineData("<rss version='0.92'><channel><title>t</title><item><title>x</title></item></channel></rss>")]
    [InlineData("<rss version='0.94'><channel><title>t</title><item><title>x</title></item></channel></rss>")]
    [InlineData("<rss><channel><title>t</title><item><title>x</title></item></channel></rss>")]
    [InlineData("<RSS version='2.0'><Channel><Title>t</Title><Item><Title>x</Title></Item></Channel></RSS>")]
    [InlineData("<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel><title>t</title><item><title>x</title></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><title>t</title></channel><item><title>x</title></item></rss>")]
    [InlineData("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>t</title></channel><item><title>x</title></item></r:RDF>")]
    [InlineData("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:s='http://purl.org/rss/1.0/'><s:channel><s:title>t</s:title></s:channel><s:item><s:title>x</s:title></s:item></r:RDF>")]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>t</a:title><a:entry><a:title>x</a:title></a:entry></a:feed>")]
    [InlineData("<feed><title>t</title><entry><title>x</title></entry></feed>")]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><title>t</title><a:entry><title>x</title></a:entry></a:feed>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><item><title>x</title></item></feed>")]
    public void Parse_OlderVersionsAndSpellings_ReadsTitleAndItem(string document)
    {
        var feed = Parsed.Text(document);

        feed.Title.ShouldBe("t");
        feed.Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_ChannelDefinition_ReadsItsAttributes() => Parsed
        .Only("<CHANNEL HREF='https://e.example/'><TITLE>t</TITLE><ITEM HREF='https://e.example/1' LASTMOD='2004-01-02T03:04'><TITLE>x</TITLE><ABSTRACT>y</ABSTRACT></ITEM></CHANNEL>")
        .ShouldBe(new FeedEntry
        {
            Title = "x",
            Link = "https://e.example/1",
            PublishedUtc = new DateTimeOffset(2004, 1, 2, 3, 4, 0, TimeSpan.Zero),
            Summary = "y",
        });

    [Fact]
    public void Parse_ChannelDefinitionWithBase_ResolvesItsAddresses() => Parsed
        .Only("<CHANNEL BASE='https://e.example/a/'><TITLE>t</TITLE><ITEM HREF='1'><TITLE>x</TITLE></ITEM></CHANNEL>")
        .Link.ShouldBe("https://e.example/a/1");

    [Fact]
    public void Parse_EntriesWithinRss_AreItems() =>
        Parsed.Text("<rss version='2.0'><channel><entry><title>a</title></entry><item><title>b</title></item></channel></rss>")
            .Entries.Select(entry => entry.Title).ShouldBe(["a", "b"]);

    [Fact]
    public void Parse_KnownPrefixBoundToAMisspeltNamespace_IsOfItsVocabulary()
    {
        var entry = Parsed.Only(
            """
            <rss version='2.0' xmlns:dc='http://dublincore.org/documents/dcmi-namespace/' xmlns:c='http://purl.org/rss/1.0/modules/content/'>
              <channel><title>t</title><item><dc:title>x</dc:title><dc:creator>Ada</dc:creator><dc:date>2024-05-01</dc:date>
              <c:encoded>y</c:encoded></item></channel></rss>
            """);

        entry.Title.ShouldBe("x");
        entry.Author.ShouldBe("Ada");
        entry.Content.ShouldBe("y");
        entry.PublishedUtc.ShouldBe(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("<atom:title xmlns:atom='http://www.w3.org/2005/Atom'>x</atom:title>")]
    [InlineData("<dc:title>x</dc:title>")]
    [InlineData("<media:title>x</media:title>")]
    public void Parse_RssItemWithAnotherVocabularysTitle_TakesIt(string inside) => Parsed.RssItem(inside).Title.ShouldBe("x");
}
