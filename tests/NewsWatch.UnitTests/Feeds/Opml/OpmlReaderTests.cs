using System.Text;
using NewsWatch.Feeds.Opml;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Opml;

public sealed class OpmlReaderTests
{
    [Fact]
    public void Read_NestedFolders_GivesEachFeedItsPath()
    {
        var feeds = Read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="Technology">
                <outline text="AI / ML" title="ignored"><outline type="rss" text="Lab" title="The Lab" xmlUrl="https://lab.example/feed" language="fr"/></outline>
                <outline type="rss" text="Press" xmlUrl="https://press.example/rss?a=1&amp;b=2"/>
              </outline>
              <outline type="rss" text="Top" xmlUrl="https://top.example/"/>
            </body></opml>
            """);

        feeds.Select(feed => (feed.Url, feed.Title, string.Join('|', feed.Folders), feed.Language)).ShouldBe(
        [
            ("https://lab.example/feed", "The Lab", "Technology|AI / ML", "fr"),
            ("https://press.example/rss?a=1&b=2", "Press", "Technology", null),
            ("https://top.example/", "Top", "", null),
        ]);
    }

    [Theory]
    [InlineData("<opml><outline xmlUrl='https://a.example/'/></opml>")]
    [InlineData("\ufeff \n<?xml version='1.0'?><OPML Version='1.0'><BODY><Outline XMLURL=' https://a.example/ '/></BODY></OPML>")]
    [InlineData("<opml version='1.1'><body><outline type='rss' url='https://a.example/'/><outline type='link' url='https://b.example/'/></body></opml>")]
    [InlineData("<opml><body><outline text='R & D'><outline text=unquoted xmlUrl=\"https://a.example/\"></body>")]
    [InlineData("<opml><body><outline text='one'><outline xmlUrl='https://a.example/'/><outline text='cut off")]
    [InlineData("Warning: cannot open /tmp\n<opml><body><outline xmlUrl='https://a.example/'/></body></opml>trailing")]
    [InlineData("<opml xmlns='http://example.org/x'><body><outline xmlUrl='https://a.example/' x:y='1'/></body></opml>")]
    public void Read_OddFiles_FindsTheFeed(string file) => Read(file).Select(feed => feed.Url).ShouldBe(["https://a.example/"]);

    [Fact]
    public void Read_TitleThatIsTheAddress_IsNone() =>
        Read("<opml><body><outline text='https://a.example/' xmlUrl='https://a.example/'/></body></opml>").Single().Title.ShouldBe("");

    [Fact]
    public void Read_AddressOfThePage_IsKept() =>
        Read("<opml><body><outline xmlUrl='https://a.example/f' htmlUrl='https://a.example/'/></body></opml>").Single().SiteUrl.ShouldBe("https://a.example/");

    [Fact]
    public void Read_OtherCharset_IsDecoded()
    {
        var file = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><opml><body><outline text='Économie' xmlUrl='https://a.example/'/></body></opml>");

        OpmlReader.Read(file).Single().Title.ShouldBe("Économie");
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("<html><body>Log in</body></html>", "not OPML: it has no opml element")]
    [InlineData("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><outline text='&x;' xmlUrl='https://a.example/'/></opml>", "it has a DOCTYPE, which is refused: OPML needs none")]
    public void Read_WhatIsNoOpml_SaysWhy(string file, string reason) => Should.Throw<OpmlFormatException>(() => Read(file)).Message.ShouldBe(reason);

    [Fact]
    public void Read_DoctypeInside_DefinesNothing() =>
        Read("<opml><!DOCTYPE a [<!ENTITY x 'y'>]><outline text='&x;' xmlUrl='https://a.example/'/></opml>").Single().Title.ShouldNotBe("y");

    [Fact]
    public void Read_BeyondTheLimits_IsRefused()
    {
        Should.Throw<OpmlFormatException>(() => OpmlReader.Read(new byte[OpmlReader.MaxBytes + 1])).Message.ShouldBe("larger than 15 MB");
        var deep = "<opml>" + string.Concat(Enumerable.Repeat("<outline text='a'>", 40_000));
        Should.Throw<OpmlFormatException>(() => Read(deep)).Message.ShouldBe("nested deeper than 128 elements");
        var many = "<opml>" + string.Concat(Enumerable.Repeat("<outline xmlUrl='a'/>", OpmlReader.MaxFeeds + 1)) + "</opml>";
        Should.Throw<OpmlFormatException>(() => Read(many)).Message.ShouldBe("more than 100000 feeds");
    }

    private static IReadOnlyList<OpmlFeed> Read(string file) => OpmlReader.Read(Encoding.UTF8.GetBytes(file));
}
