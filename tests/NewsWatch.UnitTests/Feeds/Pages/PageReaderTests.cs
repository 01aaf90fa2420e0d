using System.Text;
using NewsWatch.Feeds.Pages;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Pages;

public sealed class PageReaderTests
{
    private static readonly Uri Url = new("https://example.org/article");

    [Fact]
    public void Read_ArticlePage_GivesTitleAndTextWithoutTheRest()
    {
        var paragraph = string.Concat(Enumerable.Repeat("The two firms will build accelerators together, they said on Monday. ", 8));
        var page = PageReader.Read(
            $"""
            <html lang="en-GB"><head><title>Firms join forces</title><script>var tracking = 1;</script></head>
            <body><nav><a href="/">Home</a><a href="/subscribe">Subscribe now</a></nav>
            <article><h1>Firms join forces</h1><p>{paragraph}</p><p>{paragraph}</p><p>{paragraph}</p></article>
            <footer>All rights reserved</footer></body></html>
            """,
            Url);

        page.Title.ShouldBe("Firms join forces");
        page.Language.ShouldBe("en");
        page.Text.ShouldContain("build accelerators together");
        page.Text.ShouldNotContain("tracking");
        page.Text.ShouldNotContain("Subscribe now");
    }

    [Fact]
    public void Read_PageWithoutAnArticle_GivesAllItsText() =>
        PageReader.Read("<html><body><p>Short &amp; sweet</p></body></html>", Url).Text.ShouldBe("Short & sweet");

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<p><table><tr><td>", "")]
    [InlineData("<li><ul>", "")]
    [InlineData("<div></p>", "")]
    [InlineData("<b>", "")]
    public void Read_PageThatNestsWithoutEnd_GivesItsText(string opening, string closing)
    {
        var page = string.Concat(Enumerable.Repeat(opening, 40_000)) + "deep down" + string.Concat(Enumerable.Repeat(closing, 40_000));

        PageReader.Read($"<html><body>{page}</body></html>", Url).Text.ShouldBe("deep down");
    }

    [Fact]
    public void Read_Bytes_FollowsTheCharsetOfTheHeader() => PageReader
        .Read(Encoding.Latin1.GetBytes("<html><body><p>Société</p></body></html>"), "text/html; charset=iso-8859-1", Url).Text.ShouldBe("Société");
}
