using System.Text;
using NewsWatch.Feeds.Parsing;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

public sealed class JsonFeedTests
{
    [Theory]
    [InlineData("{\"type\":\"\\ud800\",\"url\":\"x\"}")]
    [InlineData("{\"type\":\"WebSub\",\"url\":\"\\udc00\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public void Parse_HubThatIsNoText_IsPassedOver(string hub)
    {
        var feed = Parsed.Text($$"""{"hubs":[{{hub}},{"type":"WebSub","url":"https://hub.example/"}],"items":[{"id":"1","title":"x"}]}""");

        feed.Hub.ShouldBe("https://hub.example/");
        feed.Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_Version11_ReadsEveryField()
    {
        var feed = Parsed.Text(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Chips &amp; boards", "language": "fr-CA",
             "items": [{"id": "urn:1", "url": "/a", "external_url": "https://other.example/", "title": "Une puce",
               "summary": "En bref", "content_html": "<p>Un.</p><p>Deux.</p>", "content_text": "no", "image": null,
               "date_published": "2024-02-29T23:30:00-01:00", "date_modified": "2025-01-01T00:00:00Z",
               "authors": [{"url": "https://example.org/"}, {"name": "Ada"}, {"name": "Bob"}], "author": {"name": "Old"}}]}
            """,
            "application/feed+json",
            "https://example.org/feed.json");

        feed.Title.ShouldBe("Chips & boards");
        feed.Language.ShouldBe("fr");
        feed.Entries.ShouldHaveSingleItem().ShouldBe(new FeedEntry
        {
            Title = "Une puce",
            Link = "https://example.org/a",
            Id = "urn:1",
            PublishedUtc = new DateTimeOffset(2024, 3, 1, 0, 30, 0, TimeSpan.Zero),
            Summary = "En bref",
            Content = "Un. Deux.",
            Author = "Ada",
        });
    }

    [Fact]
    public void Parse_Version10_ReadsWhatItNamesOtherwise()
    {
        var entry = Item("""{"id": 42, "external_url": "https://other.example/x", "content_text": "a < b\n c", "author": {"name": "Ada"}, "date_modified": "2025-01-01"}""");

        entry.ShouldBe(new FeedEntry
        {
            Link = "https://other.example/x",
            Id = "42",
            Content = "a < b c",
            Author = "Ada",
            PublishedUtc = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
        });
    }

    [Theory]
    [InlineData("""{"id": "https://example.org/i", "title": "x"}""", "https://example.org/i")]
    [InlineData("""{"id": "i", "title": "x"}""", null)]
    [InlineData("""{"id": "i", "title": "x", "url": "p/1"}""", "https://example.org/p/1")]
    [InlineData("""{"id": "i", "title": "x", "url": 7, "external_url": ["a"]}""", "https://example.org/7")]
    public void Parse_Item_FindsItsAddress(string item, string? link) =>
        Parsed.Only($$"""{"feed_url": "https://example.org/feed.json", "items": [{{item}}]}""").Link.ShouldBe(link);

    [Theory]
    [InlineData("\ufeff{\"items\": [{\"title\": \"x\"}]}")]
    [InlineData("  {\"items\": [{\"title\": \"x\"},], /* note */ }")]
    [InlineData("{\"items\": [{\"title\": \"x\", \"content_text\": \"a\nb\tc\"}]}")]
    [InlineData("{\"items\": [{\"title\": \"x\"}, {\"title\": \"cut in the mid")]
    [InlineData("{\"items\": [{\"title\": \"x\"}, ] } trailing")]
    [InlineData("{\"items\": [7, null, \"a\", [1], {\"title\": \"x\", \"content_html\": \"\\ud800\", \"authors\": 3, \"author\": [] }]}")]
    [InlineData("{\"t\\ud800\": 1, \"items\": [{\"title\": \"x\"}, {\"i\\ud800d\": 1, \"\\udc00\": \"y\"}]}")]
    [InlineData("{\"title\": {\"a\": [1]}, \"language\": 3, \"items\": [{\"title\": \"x\"}]}")]
    public void Parse_BrokenOrOdd_StillReadsTheItem(string document) => Parsed.Text(document).Entries[0].Title.ShouldBe("x");

    [Theory]
    [InlineData("{}", "JSON, but not a feed: it has no items")]
    [InlineData("[]", "JSON, but not a feed: it has no items")]
    [InlineData("""{"error": "not found"}""", "JSON, but not a feed: it has no items")]
    [InlineData("""{"items": {}}""", "JSON, but not a feed: it has no items")]
    [InlineData("{\"title\": \"x", "JSON that is broken near byte 10")]
    public void Parse_NoFeed_SaysWhy(string document, string reason) =>
        Should.Throw<FeedFormatException>(() => Parsed.Text(document)).Message.ShouldBe(reason);

    [Fact]
    public void Parse_FeedWithoutItems_IsAFeed() => Parsed.Text("""{"title": "quiet", "items": []}""").Entries.ShouldBeEmpty();

    [Fact]
    public void Parse_Utf16_IsReadByItsMark() =>
        Parsed.Bytes([0xff, 0xfe, .. Encoding.Unicode.GetBytes("""{"items": [{"title": "芯片"}]}""")]).Entries[0].Title.ShouldBe("芯片");

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Parse_ItemThatNestsWithoutEnd_KeepsTheOthers(string opening)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 40_000));

        Parsed.Text($$"""{"items": [{"title": "x"}, {"title": "deep", "y": {{deep}}""").Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_ItemThatNestsDeepAndCloses_IsLeftOutAndTheOthersStay()
    {
        var deep = new string('[', 500_000) + new string(']', 500_000);

        Parsed.Text($$"""{"z": {{deep}}, "items": [{"title": "a", "y": {{deep}}}, {"title": "b", "y": [[{}]]}]}""").Entries
            .ShouldHaveSingleItem().Title.ShouldBe("b");
    }

    [Fact]
    public void Parse_TooManyItems_ReadsUpToTheLimit() => Parsed
        .Text("{\"items\": [" + string.Concat(Enumerable.Repeat("{\"title\":\"x\"},", 200_000)) + "]}").Entries.Count.ShouldBe(ParseLimits.MaxItems);

    [Fact]
    public void Parse_ItemBeyondTheLimit_IsLeftOut()
    {
        var huge = new string('a', 5 * 1024 * 1024);

        Parsed.Text($$"""{"items": [{"title": "{{huge}}"}, {"title": "x"}]}""").Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    private static FeedEntry Item(string item) => Parsed.Only($$"""{"items": [{{item}}]}""");
}
