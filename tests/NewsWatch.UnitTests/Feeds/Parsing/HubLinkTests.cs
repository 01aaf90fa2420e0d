using System.Text;
using NewsWatch.Feeds.Parsing;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

public sealed class HubLinkTests
{
    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://hub.example/'/><link rel='self' href='https://a.example/f'/><entry><title>t</title></entry></feed>")]
    [InlineData("<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><atom:link rel='self' href='https://a.example/f'/><atom:link rel='hub' href='https://hub.example/'/><item><title>t</title></item></channel></rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https://a.example/f\",\"hubs\":[{\"type\":\"rssCloud\",\"url\":\"x\"},{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}],\"items\":[{\"title\":\"t\"}]}")]
    public void Parse_FeedThatNamesAHub_GivesHubAndSelf(string document)
    {
        var feed = FeedParser.Parse(Encoding.UTF8.GetBytes(document), contentType: null, baseUrl: null);

        feed.Hub.ShouldBe("https://hub.example/");
        feed.Self.ShouldBe("https://a.example/f");
        feed.Entries.Single().Title.ShouldBe("t");
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><link>https://a.example/</link><item><title>t</title></item></channel></rss>")]
    [InlineData("{\"hubs\":[1,{\"url\":\"x\"},{\"type\":\"WebSub\",\"url\":7}],\"items\":[{\"title\":\"t\"}]}")]
    public void Parse_FeedWithoutAHub_GivesNone(string document) =>
        FeedParser.Parse(Encoding.UTF8.GetBytes(document), contentType: null, baseUrl: null).Hub.ShouldBeNull();
}
