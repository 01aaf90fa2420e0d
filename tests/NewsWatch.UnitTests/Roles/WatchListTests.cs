using NewsWatch.Feeds.Defaults;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class WatchListTests
{
    [Fact]
    public void From_DefaultsAndTheSameAddressAgain_HasEachAddressOnce()
    {
        var known = DefaultFeeds.All[0];

        var list = WatchList.From(new FeedsOptions { Defaults = true, Urls = [known.Url, "https://one.example/feed"] });

        list.Feeds.Count.ShouldBe(DefaultFeeds.All.Count + 1);
        list.Feeds.Single(feed => feed.Url == known.Url).Publisher.ShouldBe(known.Publisher);
    }

    [Fact]
    public void From_OneAddressInTwoSpellings_IsOneFeed()
    {
        var list = WatchList.From(new FeedsOptions { Defaults = false, Urls = ["https://One.example/feed", "https://one.example/feed/"] });

        list.Feeds.Single().Url.ShouldBe("https://one.example/feed");
    }

    [Fact]
    public void From_FileWithCommentsAndBlankLines_HasItsAddresses()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "# chips\nhttps://one.example/feed\n\n  https://two.example/feed  # the second\n");

        var list = WatchList.From(new FeedsOptions { Defaults = false, File = file });

        list.Feeds.Select(feed => feed.Url).ShouldBe(["https://one.example/feed", "https://two.example/feed"]);
        File.Delete(file);
    }
}
