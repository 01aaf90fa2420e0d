using System.Text;
using NewsWatch.Feeds.Parsing;
using Shouldly;

namespace NewsWatch.UnitTests.Feeds.Parsing;

/// <summary>Shorthands for documents that stand inline in a test.</summary>
internal static class Parsed
{
    public static ParsedFeed Text(string document, string? contentType = null, string? url = null) =>
        Bytes(Encoding.UTF8.GetBytes(document), contentType, url);

    public static ParsedFeed Bytes(byte[] document, string? contentType = null, string? url = null) =>
        FeedParser.Parse(document, contentType, url is null ? null : new Uri(url));

    public static FeedEntry Only(string document, string? url = null) => Text(document, contentType: null, url).Entries.ShouldHaveSingleItem();

    /// <summary>The one entry of an RSS 2.0 feed with this inside its item.</summary>
    public static FeedEntry RssItem(string inside, string? url = null) =>
        Only($"<rss version='2.0'><channel><title>t</title><item>{inside}</item></channel></rss>", url);

    /// <summary>The one entry of an Atom 1.0 feed with this inside its entry.</summary>
    public static FeedEntry AtomEntry(string inside, string? url = null) =>
        Only($"<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry>{inside}</entry></feed>", url);
}
