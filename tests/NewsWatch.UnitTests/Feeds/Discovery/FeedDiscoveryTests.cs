using System.Text;
using NewsWatch.Feeds.Discovery;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Discovery;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Page = new("https://example.org/blog/today.html");

    [Fact]
    public void Find_DeclaredFeeds_AreNamedInTheirOrder() => Find(
        """
        <html><head>
          <link rel="alternate" type="application/rss+xml" title="News &amp; views" href="/rss.xml">
          <LINK REL='alternate' TYPE='application/atom+xml; charset=utf-8' HREF='atom'/>
          <link type=application/feed+json rel="home alternate" href=//cdn.example/feed.json#top>
        </head></html>
        """).ShouldBe(
        [
            new DiscoveredFeed(new Uri("https://example.org/rss.xml"), "News & views", FeedKind.Rss, FeedEvidence.Declared),
            new DiscoveredFeed(new Uri("https://example.org/blog/atom"), "", FeedKind.Atom, FeedEvidence.Declared),
            new DiscoveredFeed(new Uri("https://cdn.example/feed.json"), "", FeedKind.Json, FeedEvidence.Declared),
        ]);

    [Theory]
    [InlineData("<base href='https://static.example/x/'><link rel=alternate type=application/rss+xml href=feed>", "https://static.example/x/feed")]
    [InlineData("<base href='../'><base href='/no/'><link rel=alternate type=application/rss+xml href=feed>", "https://example.org/feed")]
    [InlineData("<link rel=alternate type=application/rss+xml href='?feed=rss&amp;cat=1'>", "https://example.org/blog/today.html?feed=rss&cat=1")]
    [InlineData("<link rel=alternate type=application/rss+xml href='feed://example.org/f'>", "http://example.org/f")]
    [InlineData("<link rel=alternate type=application/rss+xml href='feed:https://example.org/f'>", "https://example.org/f")]
    [InlineData("<link rel=feed type=application/atom+xml href=/f>", "https://example.org/f")]
    [InlineData("<link rel=alternate type=text/xml href=/rss.xml>", "https://example.org/rss.xml")]
    [InlineData("<link rel=alternate type=application/json title='JSON Feed' href=/f>", "https://example.org/f")]
    public void Find_OneDeclaredFeed_GivesItsAddress(string head, string url) =>
        Find(head).ShouldHaveSingleItem().Url.AbsoluteUri.ShouldBe(url);

    [Theory]
    [InlineData("<link rel=stylesheet href=/rss>")]
    [InlineData("<link rel=alternate hreflang=fr href=/fr/>")]
    [InlineData("<link rel=alternate type=application/json+oembed href=/oembed>")]
    [InlineData("<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/2>")]
    [InlineData("<link rel=alternate type=application/xml href=/sitemap.xml>")]
    [InlineData("<link rel=EditURI type=application/rsd+xml href=/xmlrpc.php?rsd>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=''>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='http://[bad'>")]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/rss> -->")]
    [InlineData("<script>'<link rel=alternate type=application/rss+xml href=/rss>'</script>")]
    [InlineData("<a href=/about>About our rss feeds</a>")]
    public void Named_WhatIsNoFeed_IsLeftOut(string html) => FeedDiscovery.Named(html, Page).ShouldBeEmpty();

    [Theory]
    [InlineData("/blog/rss", FeedKind.Rss)]
    [InlineData("/feed/", FeedKind.Unknown)]
    [InlineData("/news.atom", FeedKind.Atom)]
    [InlineData("/rss/world.xml", FeedKind.Rss)]
    [InlineData("/feed.json", FeedKind.Json)]
    [InlineData("https://feeds.example/world", FeedKind.Unknown)]
    public void Find_LinkThatLooksLikeAFeed_IsACandidate(string href, FeedKind kind)
    {
        var feed = Find($"<body><a class=x href='{href}' title=Feed>here</a></body>").ShouldHaveSingleItem();

        feed.ShouldBe(new DiscoveredFeed(new Uri(Page, href), "Feed", kind, FeedEvidence.Linked));
    }

    [Fact]
    public void Find_SeveralFeeds_PutsDeclaredBeforeLinkedAndCommentsLast() => Find(
        """
        <a href="/linked.rss">x</a>
        <link rel="alternate" type="application/rss+xml" title="Site &raquo; Comments Feed" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" title="Site" href="/feed/">
        <link rel="alternate" type="application/rss+xml" title="again" href="/feed/">
        """).Select(feed => feed.Url.AbsolutePath).ShouldBe(["/feed/", "/comments/feed/", "/linked.rss"]);

    [Fact]
    public void Find_PageThatNamesNone_GuessesBelowThePageAndTheSite()
    {
        var guesses = FeedDiscovery.Find("<html><body>Hello</body></html>", new Uri("https://example.org/blog/?a=b"));

        guesses.ShouldAllBe(feed => feed.Evidence == FeedEvidence.Guessed);
        guesses[0].Url.ShouldBe(new Uri("https://example.org/blog/feed"));
        guesses.ShouldContain(feed => feed.Url == new Uri("https://example.org/atom.xml"));
        guesses.Count.ShouldBe(14);
    }

    [Fact]
    public void Find_Bytes_FollowsTheCharsetOfTheHeader() => FeedDiscovery
        .Find(Encoding.Latin1.GetBytes("<link rel=alternate type=application/rss+xml title='Actualité' href=/f>"), "text/html; charset=iso-8859-1", Page)
        .ShouldHaveSingleItem().Title.ShouldBe("Actualité");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<a href=/rss ")]
    [InlineData("<link ")]
    [InlineData("<script>")]
    [InlineData("<!--")]
    [InlineData("<a href='")]
    [InlineData("<link rel=alternate type=application/rss+xml href=/a>")]
    public void Find_OnePieceManyTimes_IsBounded(string piece) =>
        Find(string.Concat(Enumerable.Repeat(piece, 200_000))).Count.ShouldBeLessThanOrEqualTo(FeedDiscovery.MaxFeeds);

    private static IReadOnlyList<DiscoveredFeed> Find(string html) => FeedDiscovery.Find(html, Page);
}
