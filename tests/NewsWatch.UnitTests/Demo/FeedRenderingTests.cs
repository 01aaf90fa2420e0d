using System.Xml;
using System.Xml.Linq;
using NewsWatch.Worker.Demo;
using NewsWatch.Worker.Demo.Quirks;
using NewsWatch.Worker.Demo.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

public sealed class FeedRenderingTests
{
    private static readonly DemoArchive Archive = DemoArchive.Load();

    public static TheoryData<string> FeedNames => [.. Archive.Feeds.Select(feed => feed.Name)];

    [Theory]
    [MemberData(nameof(FeedNames))]
    public void Render_WithoutQuirks_IsWellFormedWithEveryEntryOnce(string name)
    {
        var feed = Feed(name) with { Quirks = [] };

        var document = XDocument.Load(new MemoryStream(FeedRendering.Render(feed, feed.Entries)));

        document.Descendants().Where(element => element.Name.LocalName is "item" or "entry")
            .Select(item => item.Elements().Single(child => string.Equals(child.Name.LocalName, "title", StringComparison.Ordinal)).Value)
            .ShouldBe(feed.Entries.Select(entry => entry.Title));
    }

    [Theory]
    [MemberData(nameof(FeedNames))]
    public void Render_WithItsQuirks_BreaksStrictParsingWhereTheyClaimTo(string name)
    {
        var feed = Feed(name);
        var bytes = FeedRendering.Render(feed, feed.Entries);

        if (feed.Quirks.Any(quirk => FeedQuirks.Named(quirk).BreaksXml))
        {
            Should.Throw<XmlException>(() => XDocument.Load(new MemoryStream(bytes)));
        }
        else
        {
            Should.NotThrow(() => XDocument.Load(new MemoryStream(bytes)));
        }
    }

    [Fact]
    public void Render_NoEntries_IsWellFormed()
    {
        foreach (var format in Enum.GetValues<FeedFormat>())
        {
            var feed = Archive.Feeds[0] with { Format = format, Quirks = [] };
            Should.NotThrow(() => XDocument.Load(new MemoryStream(FeedRendering.Render(feed, []))));
        }
    }

    private static DemoFeed Feed(string name) => Archive.Feeds.Single(feed => string.Equals(feed.Name, name, StringComparison.Ordinal));
}
