using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("<rss version='2.0'><channel><title>t</title><link>https://a.example/</link><item><title>x</title></item></channel></rss>", "https://a.example/")]
    [InlineData("<rss version='2.0'><channel><title>t</title><link> /news </link><item><title>x</title></item></channel></rss>", "https://host.example/news")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='/f'/><link href='/news'/><entry><title>x</title></entry></feed>", "https://host.example/news")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"home_page_url\":\"/news\",\"items\":[{\"title\":\"x\"}]}", "https://host.example/news")]
    [InlineData("<rss version='2.0'><channel><title>t</title><link>javascript:alert(1)</link><item><title>x</title></item></channel></rss>", null)]
    [InlineData("<rss version='2.0'><channel><title>t</title><item><title>x</title></item></channel></rss>", null)]
    public void Parse_Feed_GivesThePageThatItBelongsTo(string document, string? site) =>
        Parsed.Text(document, url: "https://host.example/feed").SiteUrl.ShouldBe(site);
}
