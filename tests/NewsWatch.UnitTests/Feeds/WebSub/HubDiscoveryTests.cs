using NewsWatch.Core.Articles;
using NewsWatch.Feeds.WebSub;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.WebSub;

public sealed class HubDiscoveryTests
{
    private static readonly Uri Answered = new("https://example.org/feed?x=1");

    [Theory]
    [InlineData("<https://hub.example/>; rel=\"hub\", <https://example.org/self>; rel=\"self\"")]
    [InlineData("<https://example.org/self>; type=\"a,b;c\"; REL=self,<https://hub.example/>;title=\"a \\\" rel=self\";rel=\"preload HUB\"")]
    public void Find_LinkHeader_NamesHubAndTopic(string header) =>
        Find([header]).ShouldBe(new HubOffer("https://hub.example/", "https://example.org/self"));

    [Fact]
    public void Find_HeaderAndDocument_HeaderWins() =>
        HubDiscovery.Find(["<https://hub.example/>; rel=hub"], "https://other.example/", "https://example.org/topic", Answered)
            .ShouldBe(new HubOffer("https://hub.example/", "https://example.org/topic"));

    [Fact]
    public void Find_DocumentWithoutSelf_TopicIsTheAddressThatAnswered() =>
        HubDiscovery.Find([], "/hub", self: null, Answered).ShouldBe(new HubOffer("https://example.org/hub", "https://example.org/feed?x=1"));

    [Theory]
    [InlineData("")]
    [InlineData("<https://hub.example/>")]
    [InlineData("<https://hub.example/; rel=hub")]
    [InlineData("<https://hub.example/>; rel=stylesheet; rel=hub")]
    [InlineData("<ftp://hub.example/>; rel=hub")]
    [InlineData("<https://user:pass@hub.example/>; rel=hub")]
    [InlineData("<https://hub.example/>; rel=\"hub")]
    [InlineData("<a>;=;==\"\\")]
    public void Find_NoSoundHub_IsNone(string header) => (Find([header])?.Hub).ShouldBe(header.EndsWith("\"hub", StringComparison.Ordinal) ? "https://hub.example/" : null);

    private static HubOffer? Find(IReadOnlyList<string> headers) => HubDiscovery.Find(headers, hub: null, self: null, Answered);
}
