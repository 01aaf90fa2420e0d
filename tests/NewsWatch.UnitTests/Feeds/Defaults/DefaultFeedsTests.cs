using NewsWatch.Feeds.Defaults;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Defaults;

public sealed class DefaultFeedsTests
{
    [Fact]
    public void All_EachLine_IsAnHttpsAddressOnceWithPublisherAndLanguage()
    {
        DefaultFeeds.All.Count.ShouldBeInRange(25, 50);
        DefaultFeeds.All.Select(feed => feed.Url).ShouldBeUnique();
        foreach (var feed in DefaultFeeds.All)
        {
            new Uri(feed.Url).Scheme.ShouldBe("https", feed.Url);
            feed.Publisher.ShouldNotBeNullOrWhiteSpace(feed.Url);
            feed.Language.Length.ShouldBe(2, feed.Url);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("pt")]
    [InlineData("nl")]
    [InlineData("ja")]
    [InlineData("zh")]
    [InlineData("ko")]
    public void All_EachLanguage_HasAFeed(string language) => DefaultFeeds.All.ShouldContain(feed => feed.Language == language);
}
