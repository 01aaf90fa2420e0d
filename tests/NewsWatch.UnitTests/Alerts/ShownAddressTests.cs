using NewsWatch.Core.Articles;
using NewsWatch.Core.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class ShownAddressTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("https://hooks.example", "https://hooks.example/")]
    [InlineData("https://hooks.example/services/T0/token", "https://hooks.example/…")]
    [InlineData("http://u:p@127.0.0.1:8080/?key=1", "http://127.0.0.1:8080/…")]
    [InlineData("reader@mail.example", "…@mail.example")]
    [InlineData("mailto:reader@mail.example", "…@mail.example")]
    [InlineData("123456:bot-token", "…")]
    [InlineData("token@", "…")]
    public void OfDestination_Address_KeepsOnlyHostOrDomain(string address, string shown) =>
        ShownAddress.OfDestination(address).ShouldBe(shown);

    [Theory]
    [InlineData("https://news.example/rss", "https://news.example/rss")]
    [InlineData("https://u:p@news.example:444/a%20b?key=1#top", "https://news.example:444/a%20b?…")]
    [InlineData("not an address", "…")]
    public void Shown_FeedAddress_LeavesOutUserInfoAndQuery(string address, string shown) =>
        FeedAddress.Shown(address).ShouldBe(shown);
}
