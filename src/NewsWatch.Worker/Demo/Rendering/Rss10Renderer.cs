using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Rendering;

/// <summary>RSS 1.0 is RDF: the channel lists its items by address, and the items stand beside it.</summary>
internal sealed class Rss10Renderer : IFeedRenderer
{
    public XDocument Render(DemoFeed feed, IReadOnlyList<DemoEntry> entries) => new(
        new XElement(FeedNames.Rdf + "RDF",
            FeedNames.Prefix("rdf", FeedNames.Rdf),
            FeedNames.Prefix("dc", FeedNames.DublinCore),
            FeedNames.Prefix("content", FeedNames.Content),
            new XAttribute("xmlns", FeedNames.Rss10.NamespaceName),
            Channel(feed, entries),
            entries.Select(entry => Item(feed, entry))));

    private static XElement Channel(DemoFeed feed, IReadOnlyList<DemoEntry> entries) =>
        new(FeedNames.Rss10 + "channel",
            new XAttribute(FeedNames.Rdf + "about", feed.Home),
            new XElement(FeedNames.Rss10 + "title", feed.Publisher),
            new XElement(FeedNames.Rss10 + "link", feed.Home),
            new XElement(FeedNames.Rss10 + "description", feed.Description),
            new XElement(FeedNames.DublinCore + "language", feed.Language),
            new XElement(FeedNames.Rss10 + "items",
                new XElement(FeedNames.Rdf + "Seq", entries.Select(entry => Reference(feed, entry)))));

    private static XElement Reference(DemoFeed feed, DemoEntry entry) =>
        new(FeedNames.Rdf + "li", new XAttribute(FeedNames.Rdf + "resource", feed.LinkOf(entry)));

    private static XElement Item(DemoFeed feed, DemoEntry entry)
    {
        var item = new XElement(FeedNames.Rss10 + "item",
            new XAttribute(FeedNames.Rdf + "about", feed.LinkOf(entry)),
            new XElement(FeedNames.Rss10 + "title", entry.Title),
            new XElement(FeedNames.Rss10 + "link", feed.LinkOf(entry)),
            new XElement(FeedNames.Rss10 + "description", Markup.Escape(entry.Summary)),
            new XElement(FeedNames.DublinCore + "date", FeedDates.Iso8601(entry.PublishedUtc)));
        if (entry.Author is not null) item.Add(new XElement(FeedNames.DublinCore + "creator", entry.Author));
        if (entry.Content.Count > 0)
        {
            item.Add(new XElement(FeedNames.Content + "encoded", new XCData(Markup.Paragraphs(entry.Content))));
        }

        return item;
    }
}
