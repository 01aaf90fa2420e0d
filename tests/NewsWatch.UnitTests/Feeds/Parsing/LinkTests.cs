using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

public sealed class LinkTests
{
    [Theory]
    [InlineData("<title>x</title><guid>https://example.org/g</guid>", "https://example.org/g")]
    [InlineData("<title>x</title><guid isPermaLink='false'>https://example.org/g</guid>", null)]
    [InlineData("<title>x</title><guid>no address</guid>", "no address")]
    [InlineData("<title>x</title><guid isPermaLink='false'>no address</guid>", null)]
    [InlineData("<title>x</title><guid>12345</guid>", "12345")]
    [InlineData("<title>x</title><guid>https://example.org/g</guid><link>https://example.org/l</link>", "https://example.org/l")]
    [InlineData("<title>x</title><link/><atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='https://example.org/a'/>", "https://example.org/a")]
    [InlineData("<title>x</title><link>\n  https://example.org/\n  wrapped\n</link>", "https://example.org/wrapped")]
    [InlineData("<title>x</title><enclosure url='https://example.org/e.mp3' type='audio/mpeg'/>", "https://example.org/e.mp3")]
    public void Parse_RssItem_FindsItsAddress(string inside, string? expected) => Parsed.RssItem(inside).Link.ShouldBe(expected);

    [Theory]
    [InlineData("<link rel='replies' href='https://example.org/r'/><link href='https://example.org/p'/>", "https://example.org/p")]
    [InlineData("<link type='application/pdf' href='https://example.org/d.pdf'/><link type='text/html' href='https://example.org/p'/>", "https://example.org/p")]
    [InlineData("<link rel='related' href='https://example.org/r'/><id>https://example.org/i</id>", "https://example.org/i")]
    [InlineData("<link type='application/atom+xml' href='https://example.org/e.xml'/><id>https://example.org/i</id>", "https://example.org/i")]
    [InlineData("<link type='application/atom+xml' href='https://example.org/e.xml'/><id>tag:i</id>", "https://example.org/e.xml")]
    [InlineData("<link type='application/pdf' href='https://example.org/d.pdf'/><id>https://example.org/i</id>", "https://example.org/d.pdf")]
    [InlineData("<content src='https://example.org/m.mp4'/><id>https://example.org/i</id>", "https://example.org/i")]
    [InlineData("<content src='https://example.org/c'/><id>tag:i</id>", "https://example.org/c")]
    [InlineData("<id>no address</id>", "no address")]
    [InlineData("<id>/2024/p</id>", "/2024/p")]
    [InlineData("<link href='https://example.org/any'/><link type='text/html' href='https://example.org/p'/>", "https://example.org/p")]
    public void Parse_AtomEntry_ChoosesTheAlternate(string inside, string? expected) =>
        Parsed.AtomEntry($"<title>x</title>{inside}").Link.ShouldBe(expected);

    [Fact]
    public void Parse_RelativeLink_UsesTheInnermostBase()
    {
        var entry = Parsed.Only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/"><title>t</title>
              <entry xml:base="2024/"><title>x</title><link href="post.html"/></entry></feed>
            """,
            "https://other.example/feed");

        entry.Link.ShouldBe("https://example.org/blog/2024/post.html");
    }

    [Fact]
    public void Parse_RelativeLinkWithoutBase_UsesTheDocumentsAddress() =>
        Parsed.RssItem("<link>/a/b?c=d</link>", "https://example.org/feeds/rss").Link.ShouldBe("https://example.org/a/b?c=d");

    [Fact]
    public void Parse_IdThatIsNoAddress_IsNeverMadeOneOfTheSite() =>
        Parsed.RssItem("<guid>12345</guid><title>x</title>", "https://example.org/").Link.ShouldBe("12345");

    [Fact]
    public void Parse_RelativePermalink_UsesTheDocumentsAddress()
    {
        var entry = Parsed.RssItem("<guid>/2024/p</guid><title>x</title>", "https://example.org/");

        entry.Link.ShouldBe("https://example.org/2024/p");
        entry.Id.ShouldBe("/2024/p");
    }

    [Fact]
    public void Parse_RelativeId_StaysAsItIs() =>
        Parsed.RssItem("<guid isPermaLink='false'>42</guid><title>x</title>", "https://example.org/").Id.ShouldBe("42");

    [Fact]
    public void Parse_GuidOfSeveralLinesIsAllThereIs_GivesALinkOfOneLine() =>
        Parsed.RssItem("<title>t</title><guid>one\n\ttwo</guid>").Link.ShouldBe("onetwo");

    [Theory]
    [InlineData("one\n\ttwo", "onetwo")]
    [InlineData("https://news.example/\n\tone", "https://news.example/one")]
    public void Parse_AtomIdOfSeveralLinesIsAllThereIs_GivesALinkOfOneLine(string id, string link) =>
        Parsed.AtomEntry($"<title>t</title><id>{id}</id>").Link.ShouldBe(link);
}
