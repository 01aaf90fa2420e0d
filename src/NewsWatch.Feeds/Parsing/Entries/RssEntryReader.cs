using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using NewsWatch.Feeds.Parsing.Markup;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>
/// One RSS item. CodeHollow.FeedReader reads what RSS 2.0 itself defines; other versions' and vocabularies' names for
/// the same things are looked up here.
/// </summary>
internal static class RssEntryReader
{
    private static readonly XName[] Titles = ["title", Namespaces.DublinCore + "title", Namespaces.Itunes + "title", Namespaces.Atom + "title"];

    private static readonly XName[] Summaries =
    [
        Namespaces.Itunes + "summary", Namespaces.Atom + "summary", Namespaces.DublinCore + "description",
        "summary", "abstract",
    ];

    private static readonly XName[] Contents =
    [
        Namespaces.Content + "encoded", Namespaces.Xhtml + "body", Namespaces.Atom + "content", "content",
    ];

    public static FeedEntry Read(XElement element, Uri? document)
    {
        var item = new Rss20FeedItem(element);
        var id = Id(item, element);
        return new FeedEntry
        {
            Title = PlainText.Line(FirstText(Prefer(element.Element("title"), item.Title), element, Titles, "title")),
            Link = Link(item, element, document),
            Id = id,
            Summary = FirstText(Prefer(element.Element("description"), item.Description), element, Summaries, "description"),
            Content = First(element, Contents),
            Author = Author(item, element),
        };
    }

    // The library reads an element's text, which loses where inline markup divides words.
    private static string Prefer(XElement? element, string? read) =>
        element is { HasElements: true } ? TextConstruct.Read(element) : PlainText.FromHtml(read);

    private static string? Id(Rss20FeedItem item, XElement element)
    {
        var id = Blank(item.Guid) ?? Blank(element.Attribute(Namespaces.Rdf + "about")?.Value) ??
            Blank(element.Element(Namespaces.Atom + "id")?.Value) ?? Blank(element.Element(Namespaces.DublinCore + "identifier")?.Value) ??
            Blank(element.Element("id")?.Value);
        return id is null ? null : PlainText.Line(id);
    }

    private static string? Link(Rss20FeedItem item, XElement element, Uri? document)
    {
        var written = element.Elements("link").FirstOrDefault(link => Blank(link.Value) is not null);
        if (written is not null) return BaseAddress.Resolve(written, written.Value, document);
        return AtomLinks.Alternate(element, document) ??
            BaseAddress.Resolve(element, element.Element("link")?.Attribute("href")?.Value, document) ??
            Permalink(item, element, document) ??
            BaseAddress.Resolve(element, element.Attribute(Namespaces.Rdf + "about")?.Value, document) ??
            BaseAddress.Resolve(element, element.Element("enclosure")?.Attribute("url")?.Value, document) ??
            BaseAddress.Resolve(element, ChannelDefinition.Address(element), document) ??
            (IsPermalink(element) ? BaseAddress.Resolve(origin: null, item.Guid) : null);
    }

    private static string? Permalink(Rss20FeedItem item, XElement element, Uri? document) =>
        item.Guid is { } guid && IsPermalink(element) && BaseAddress.IsWritten(guid) ? BaseAddress.Resolve(element, guid, document) : null;

    // RSS 2.0: a guid is the item's address unless it says otherwise; many that say nothing are no addresses.
    private static bool IsPermalink(XElement element)
    {
        var declared = element.Element("guid")?.Attributes()
            .FirstOrDefault(attribute => attribute.Name.LocalName.Equals("isPermaLink", StringComparison.OrdinalIgnoreCase))?.Value;
        return declared is null || declared.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Author(Rss20FeedItem item, XElement element)
    {
        var author = Blank(item.Author) ?? Blank(element.Element(Namespaces.DublinCore + "creator")?.Value) ??
            Blank(element.Element(Namespaces.Atom + "author")?.Element(Namespaces.Atom + "name")?.Value) ??
            Blank(element.Element(Namespaces.Itunes + "author")?.Value);
        return author is null ? null : PlainText.Line(PlainText.FromHtml(author));
    }

    private static string FirstText(string own, XElement element, XName[] others, string media)
    {
        if (own.Length > 0) return own;
        return First(element, others) is { Length: > 0 } other ? other : MediaText.Read(element, media);
    }

    private static string First(XElement element, XName[] names)
    {
        foreach (var name in names)
        {
            foreach (var candidate in element.Elements(name))
            {
                if (TextConstruct.Read(candidate) is { Length: > 0 } text) return text;
            }
        }

        return "";
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
