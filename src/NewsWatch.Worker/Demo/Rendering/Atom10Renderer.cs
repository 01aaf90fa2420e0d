using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Rendering;

internal sealed class Atom10Renderer : IFeedRenderer
{
    public XDocument Render(DemoFeed feed, IReadOnlyList<DemoEntry> entries)
    {
        var root = Element("feed",
            new XAttribute(XNamespace.Xml + "lang", feed.Language),
            Element("title", feed.Publisher),
            Element("subtitle", feed.Description),
            Element("id", feed.Home),
            Element("link", new XAttribute("rel", "alternate"), new XAttribute("href", feed.Home)));
        if (entries.Count > 0) root.Add(Element("updated", FeedDates.Iso8601(entries[0].PublishedUtc)));
        root.Add(entries.Select(entry => Entry(feed, entry)));
        return new XDocument(root);
    }

    private static XElement Entry(DemoFeed feed, DemoEntry entry)
    {
        var element = Element("entry",
            Element("title", entry.Title),
            Element("link", new XAttribute("rel", "alternate"), new XAttribute("href", feed.LinkOf(entry))),
            Element("id", $"tag:{feed.Home.Host},2025:{entry.Id}"),
            Element("published", FeedDates.Iso8601(entry.PublishedUtc)),
            Element("updated", FeedDates.Iso8601(entry.PublishedUtc)),
            Element("summary", entry.Summary));
        if (entry.Author is not null) element.Add(Element("author", Element("name", entry.Author)));
        if (entry.Content.Count > 0)
        {
            element.Add(Element("content", new XAttribute("type", "html"), Markup.Paragraphs(entry.Content)));
        }

        return element;
    }

    private static XElement Element(string name, params object[] content) => new(FeedNames.Atom + name, content);
}
