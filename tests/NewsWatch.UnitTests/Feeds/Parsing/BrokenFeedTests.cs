using NewsWatch.Feeds.Parsing;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

/// <summary>Feeds as broken as the web serves them: all of them are read.</summary>
public sealed class BrokenFeedTests
{
    [Theory]
    [InlineData("\n\n  <?xml version='1.0'?><rss version='2.0'><channel><item><title>x</title></item></channel></rss>")]
    [InlineData("<br />\n<b>Warning</b>: oops in <b>/a.php</b><br />\n<?xml version='1.0'?><rss version='2.0'><channel><item><title>x</title></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://127.0.0.1:9/rss.dtd'><rss version='0.91'><channel><item><title>x</title></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title></item></channel></rss><!-- end --><script>1 < 2</script>")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title></item></channel></rss></rss> trailing & junk")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title><link>https://example.org/?a=1&b=2</link></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title><foo:bar>1</foo:bar></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title><a b=c d e='1' e='2'>1</a></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title><description>a <br> b <p>c</description></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title><description>1 < 2 and 3 > 2</description></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x\u0001\u0008</title></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x&#0;&#x1F;</title></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title><description>cut in the mid")]
    [InlineData("<rss version='2.0'><channel><item><title>x</title></item>")]
    [InlineData("<?xml version='1.0'><rss version='2.0'><channel><item><title>x</title></item></channel></rss>")]
    public void Parse_Broken_StillReadsTheItem(string document) => Parsed.Text(document).Entries.ShouldHaveSingleItem().Title.ShouldBe("x");

    [Fact]
    public void Parse_HtmlNamesAndBareAmpersands_BecomeCharacters() =>
        Parsed.RssItem("<title>AT&T &nbsp;&eacute;t&eacute; &unknown; Q&amp;A &#150;</title>").Title.ShouldBe("AT&T été &unknown; Q&A –");

    [Fact]
    public void Parse_EntitiesOfTheDoctype_AreUsedWhereTheyArePlain() => Parsed
        .Only("<!DOCTYPE rss [<!ENTITY firm 'Acme'>]><rss version='2.0'><channel><item><title>&firm; Corp</title></item></channel></rss>")
        .Title.ShouldBe("Acme Corp");

    [Fact]
    public void Parse_ItemsThatAreNotClosed_AreReadOneByOne()
    {
        var feed = Parsed.Text("<rss version='2.0'><channel><item><title>a</title><item><title>b</title><item><title>c</title></channel></rss>");

        feed.Entries.Select(entry => entry.Title).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Parse_CrossedTags_KeepsTheLaterItems()
    {
        var feed = Parsed.Text("<rss version='2.0'><channel><item><title>a</link></title></item><item><title>b</title></item></channel></rss>");

        feed.Entries.Select(entry => entry.Title).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Parse_AngleBracketsThatAreNoMarkup_Stay() =>
        Parsed.RssItem("<title>List&lt;T&gt; and 1 &lt; 2 &lt;i&gt;fast&lt;/i&gt;</title>").Title.ShouldBe("List<T> and 1 < 2 fast");

    [Theory]
    [InlineData("How the &lt;script&gt; tag works", "How the tag works")]
    [InlineData("a &lt;script&gt;alert(1)&lt;/script&gt; b", "a b")]
    [InlineData("a &lt;style&gt;b{}&lt;/STYLE &gt; c &lt;script&gt; d", "a c d")]
    public void Parse_HiddenElements_GoWithTheirContentWhereTheyEnd(string title, string expected) =>
        Parsed.RssItem($"<title>{title}</title>").Title.ShouldBe(expected);

    [Fact]
    public void Parse_EntryWithLittle_IsStillAnEntry() => Parsed.RssItem("<author>ada@example.org</author>").Author.ShouldBe("ada@example.org");

    [Fact]
    public void Parse_EmptyTitleBeforeAFilledOne_TakesTheFilledOne() => Parsed.RssItem("<title/><title>x</title>").Title.ShouldBe("x");

    [Theory]
    [InlineData("https://example.org/blog", "an HTML page, not a feed; it names these feeds: https://example.org/rss, https://other.example/atom")]
    [InlineData(null, "an HTML page, not a feed; it names this feed: https://other.example/atom")]
    public void Parse_PageThatNamesFeeds_NamesThem(string? url, string reason) => Should.Throw<FeedFormatException>(() => Parsed.Text(
        """
        <!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/rss">
        <link rel="alternate" type="application/atom+xml" href="https://other.example/atom"></head></html>
        """,
        contentType: null,
        url)).Message.ShouldBe(reason);

    [Theory]
    [InlineData("", "the body is empty")]
    [InlineData(" \r\n\t ", "the body is empty")]
    [InlineData("<!DOCTYPE html><html><head><title>x</title></head><body>y</body></html>", "an HTML page, not a feed")]
    [InlineData("<html><body>Access denied</body></html>", "an HTML page, not a feed")]
    [InlineData("404 page not found", "not XML: it begins with \"404 page not found\"")]
    [InlineData("<opml version='1.0'><body/></opml>", "XML, but not a feed: its root is <opml>")]
    [InlineData("<rss version='2.0'></rss>", "RSS, but without a channel or items")]
    public void Parse_NoFeed_SaysWhy(string document, string reason) =>
        Should.Throw<FeedFormatException>(() => Parsed.Text(document)).Message.ShouldBe(reason);

    [Fact]
    public void Parse_FeedWithoutItems_IsAFeed() =>
        Parsed.Text("<rss version='2.0'><channel><title>quiet</title></channel></rss>").Entries.ShouldBeEmpty();
}
