using NewsWatch.Core.Articles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Articles;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData(" HTTPS://Example.ORG:443/Feed?a=B#part ", "https://example.org/Feed?a=B")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("http://example.org:8080/x", "http://example.org:8080/x")]
    [InlineData("feed://example.org/rss", "http://example.org/rss")]
    [InlineData("feed:https://example.org/rss", "https://example.org/rss")]
    [InlineData("https://bücher.example/a b", "https://xn--bcher-kva.example/a%20b")]
    [InlineData("http://[::1]/x", "http://[::1]/x")]
    [InlineData("ftp://example.org/", null)]
    [InlineData("https://user@example.org/", null)]
    [InlineData("example.org", null)]
    [InlineData("", null)]
    public void Of_AddressAsWritten_HasOneForm(string written, string? canonical) => CanonicalAddress.Of(written).ShouldBe(canonical);

    [Fact]
    public void Of_EndlessAddress_IsNone() => CanonicalAddress.Of("https://example.org/" + new string('a', 2_000)).ShouldBeNull();

    [Theory]
    [InlineData("https://example.org/feed/", "http://EXAMPLE.org/feed", true)]
    [InlineData("https://example.org/feed?x=1", "https://example.org/feed?x=2", false)]
    [InlineData("https://example.org/feed", "https://example.org/Feed", false)]
    [InlineData("https://example.org:8443/feed", "https://example.org/feed", false)]
    public void KeyOf_TwoAddresses_AreOneFeedOrTwo(string first, string second, bool same) =>
        (CanonicalAddress.KeyOf(first) == CanonicalAddress.KeyOf(second)).ShouldBe(same);
}
