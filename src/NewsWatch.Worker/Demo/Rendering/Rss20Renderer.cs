using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Rendering;

internal sealed class Rss20Renderer : IFeedRenderer
{
    public XDocument Render(DemoFeed feed, IReadOnlyList<DemoEntry> entries) => new(
        new XElement("rss",
            new XAttribute("version", "2.0"),
            FeedNames.Prefix("content", FeedNames.Content),
            FeedNames.Prefix("dc", FeedNames.DublinCore),
            new XElement("channel",
                new XElement("title", feed.Publisher),
                new XElement("link", feed.Home),
                new XElement("description", feed.Description),
                new XElement("language", feed.Language),
                entries.Select(entry => Item(feed, entry)))));

    private static XElement Item(DemoFeed feed, DemoEntry entry)
    {
        var item = new XElement("item",
            new XElement("title", entry.Title),
            new XElement("link", feed.LinkOf(entry)),
            new XElement("guid", new XAttribute("isPermaLink", "false"), $"{feed.Home.Host}:{entry.Id}"),
            new XElement("pubDate", FeedDates.Rfc822(entry.PublishedUtc)));
        if (entry.Author is not null) item.Add(new XElement(FeedNames.DublinCore + "creator", entry.Author));
        item.Add(new XElement("description", Markup.Escape(entry.Summary)));
        if (entry.Content.Count > 0)
        {
            item.Add(new XElement(FeedNames.Content + "encoded", new XCData(Markup.Paragraphs(entry.Content))));
        }

        return item;
    }
}
