using NewsWatch.Feeds.Pages.Robots;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Pages.Robots;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("user-agent:*\r\ndisallow : /a # not this", "/abc", false)]
    [InlineData("\ufeffUser-agent: *\rDisallow: /a", "/a", false)]
    [InlineData("Disallow: /\nUser-agent: *\nAllow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/", "/news/1", true)]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)]
    [InlineData("User-agent: *\nAllow: /folder\nDisallow: /folder/", "/folder/page", false)]
    [InlineData("User-agent: *\nDisallow: /A", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a?x=1", "/a?x=12", false)]
    [InlineData("<html>Disallow: /</html>", "/a", true)]
    public void Allows_RulesForAll_LongestMatchDecides(string text, string path, bool allowed) =>
        Allows(text, path).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: newswatch\nDisallow: /", false)]
    [InlineData("User-agent: NewsWatch/2.0 (old)\nDisallow: /", false)]
    [InlineData("User-agent: NewsWatcher\nDisallow: /", true)]
    [InlineData("User-agent: other\nUser-agent: NewsWatch\nDisallow: /", false)]
    [InlineData("User-agent: NewsWatch\nAllow: /\n\nUser-agent: *\nDisallow: /", true)]
    [InlineData("User-agent: NewsWatch\n\nUser-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: NewsWatch\nCrawl-delay: 3", true)]
    [InlineData("User-agent: NewsWatch\nDisallow: /x\nUser-agent: b\nDisallow: /y\nUser-agent: NewsWatch\nDisallow: /a", false)]
    [InlineData("User-agent: NewsWatch\nSitemap: https://example.org/s.xml\nDisallow: /a", false)]
    public void Allows_GroupsForCrawlers_OnlyOursCounts(string text, bool allowed) => Allows(text, "/a").ShouldBe(allowed);

    [Theory]
    [InlineData("/*.php", "/a/index.php?x", true)]
    [InlineData("/*.php$", "/a/index.php", true)]
    [InlineData("/*.php$", "/a/index.php?x", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/a*b*c", "/a-c-b-c", true)]
    [InlineData("/a*b*c", "/a-c-b", false)]
    [InlineData("/ab*b$", "/ab", false)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/a", false)]
    [InlineData("*", "/a", true)]
    [InlineData("/caf\u00e9", "/caf%C3%A9", true)]
    [InlineData("/caf%c3%a9", "/caf\u00e9", true)]
    [InlineData("/%61bc", "/abc", true)]
    [InlineData("/a%2Fb", "/a/b", false)]
    [InlineData("/100%$", "/100%25", false)]
    public void Matches_WildcardsAndEncodings_AsTheRfcSays(string pattern, string path, bool matches) =>
        RobotsPath.Matches(RobotsPath.Normalise(pattern), RobotsPath.Normalise(path)).ShouldBe(matches);

    [Fact]
    public void Allows_PatternOfManyStars_EndsAtOnce()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 20_000)) + "b$";
        Allows($"User-agent: *\nDisallow: /{pattern}", "/" + new string('a', 20_000)).ShouldBeTrue();
    }

    private static bool Allows(string text, string path) =>
        RobotsRules.Parse(text, "NewsWatch").Allows(new Uri("https://example.org" + path));
}
