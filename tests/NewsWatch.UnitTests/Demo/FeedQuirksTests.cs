using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsWatch.Worker.Demo;
using NewsWatch.Worker.Demo.Quirks;
using NewsWatch.Worker.Demo.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

public sealed class FeedQuirksTests
{
    public static TheoryData<string> Names => [.. FeedQuirks.All.Select(quirk => quirk.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachQuirk_Alone_ChangesTheBytesAndKeepsItsClaim(string name)
    {
        var sound = Render();
        var spoiled = Render(name);

        spoiled.ShouldNotBe(sound);
        StrictlyReadable(sound).ShouldBeTrue();
        StrictlyReadable(spoiled).ShouldBe(!FeedQuirks.Named(name).BreaksXml);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EachQuirk_OfTheRegistry_IsUsedByAFeed(string name) =>
        DemoArchive.Load().Feeds.SelectMany(feed => feed.Quirks).ShouldContain(name);

    [Theory]
    [InlineData("eastern-dates", "<pubDate>Sun, 12 Oct 2025 22:20:00 EDT</pubDate>")]
    [InlineData("central-european-dates", "<pubDate>Mon, 13 Oct 2025 4:20:00 CEST</pubDate>")]
    [InlineData("bare-ampersands", "<title>Chêne & Saule</title>")]
    [InlineData("escaped-twice", "<description>Un &amp;amp;lt; deux</description>")]
    [InlineData("undeclared-prefix", """<media:thumbnail url="/thumbnail.png" />""")]
    public void Render_Quirk_WritesWhatSuchFeedsWrite(string quirk, string expected) =>
        Encoding.UTF8.GetString(Render(quirk)).ShouldContain(expected);

    [Fact]
    public void Render_Windows1252_WritesOneByteALetterUnderAUtf8Declaration()
    {
        var text = Encoding.Latin1.GetString(Render("windows-1252-bytes"));

        text.ShouldContain("encoding=\"UTF-8\"");
        text.ShouldContain("Chêne");
    }

    [Fact]
    public void Named_Unknown_SaysWhatIsKnown() =>
        Should.Throw<InvalidDataException>(() => FeedQuirks.Named("upside-down")).Message.ShouldContain("trailing-script");

    private static byte[] Render(params string[] quirks)
    {
        var entry = new DemoEntry
        {
            Id = "chene",
            PublishedUtc = new DateTimeOffset(2025, 10, 13, 2, 20, 0, TimeSpan.Zero),
            Title = "Chêne & Saule",
            Summary = "Un < deux",
        };
        var feed = new DemoFeed
        {
            Name = "essai",
            Path = "essai.xml",
            Publisher = "Essai",
            Language = "fr",
            Format = FeedFormat.Rss20,
            Description = "Essai",
            Home = new Uri("https://essai.example/"),
            ContentType = "text/xml",
            Quirks = quirks,
        };
        return FeedRendering.Render(feed, [entry]);
    }

    private static bool StrictlyReadable(byte[] bytes)
    {
        try
        {
            XDocument.Load(new MemoryStream(bytes));
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
