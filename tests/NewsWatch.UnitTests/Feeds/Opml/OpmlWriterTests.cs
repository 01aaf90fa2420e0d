using System.Text;
using System.Text.Json;
using CsCheck;
using NewsWatch.Feeds.Opml;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Opml;

public sealed class OpmlWriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void Write_FeedsInFolders_IsOpml2() =>
        OpmlWriter.Write(
            [
                new OpmlFeed { Url = "https://a.example/?x=1&y=2", Title = "A \"quoted\" <name>", Folders = ["News", "Chips"], Language = "fr" },
                new OpmlFeed { Url = "https://b.example/", SiteUrl = "https://b.example/home" },
            ],
            Now).ShouldBe(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <opml version="2.0">
              <head>
                <title>NewsWatch feeds</title>
                <dateCreated>Fri, 02 Jan 2026 03:04:05 GMT</dateCreated>
              </head>
              <body>
                <outline type="rss" text="https://b.example/" xmlUrl="https://b.example/" htmlUrl="https://b.example/home" />
                <outline text="News">
                  <outline text="Chips">
                    <outline type="rss" text="A &quot;quoted&quot; &lt;name&gt;" title="A &quot;quoted&quot; &lt;name&gt;" xmlUrl="https://a.example/?x=1&amp;y=2" language="fr" />
                  </outline>
                </outline>
              </body>
            </opml>

            """);

    [Fact]
    public void Write_CharactersBeyondXml_AreLeftOut() =>
        RoundTrip([new OpmlFeed { Url = "https://a.example/", Title = "a\u0001\ud800b\ufffe 😀" }]).Single().Title.ShouldBe("a\ufffdb 😀");

    [Fact]
    public void Write_AnyFeeds_ReadBackTheSame()
    {
        var name = Gen.String[Gen.Char["abc<>&\"'/\\é漢 ]"], 1, 12].Select(text => $"x{text.Trim()}x");
        var feed = Gen.Select(name, name.List[0, 5], Gen.Int[0, 1_000_000]).Select(parts => new OpmlFeed
        {
            Url = $"https://example.org/{parts.Item3}",
            Title = parts.Item1,
            Folders = parts.Item2,
        });

        feed.List[0, 12].Sample(feeds => Lines(RoundTrip(feeds)).ShouldBe(Lines(feeds)), iter: 300);
    }

    private static IReadOnlyList<OpmlFeed> RoundTrip(IEnumerable<OpmlFeed> feeds) => OpmlReader.Read(Encoding.UTF8.GetBytes(OpmlWriter.Write(feeds, Now)));

    private static IEnumerable<string> Lines(IEnumerable<OpmlFeed> feeds) => feeds.Select(feed => JsonSerializer.Serialize(feed)).Order(StringComparer.Ordinal);
}
