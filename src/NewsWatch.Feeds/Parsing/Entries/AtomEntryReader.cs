using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using NewsWatch.Feeds.Parsing.Markup;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>
/// One Atom entry of version 0.3 or 1.0. CodeHollow.FeedReader reads id and author; text constructs, links and dates need
/// attributes that it does not look at.
/// </summary>
internal static class AtomEntryReader
{
    private static readonly XName Title = Namespaces.Atom + "title";
    private static readonly XName Summary = Namespaces.Atom + "summary";
    private static readonly XName Content = Namespaces.Atom + "content";

    public static FeedEntry Read(XElement element, Uri? document)
    {
        var item = new AtomFeedItem(element);
        var id = string.IsNullOrWhiteSpace(item.Id) ? null : PlainText.Line(item.Id.Trim());
        var title = TextConstruct.Read(element.Element(Title) ?? element.Element(Namespaces.DublinCore + "title"));
        var summary = TextConstruct.Read(element.Element(Summary));
        return new FeedEntry
        {
            Title = PlainText.Line(title.Length > 0 ? title : MediaText.Read(element, "title")),
            Link = AtomLinks.Page(element, document) ?? WebAddress(id) ?? AtomLinks.Alternate(element, document) ??
                Source(element, document) ?? AddressOf(element, id, document),
            Id = id,
            Summary = summary.Length > 0 ? summary : MediaText.Read(element, "description"),
            Content = TextConstruct.Read(element.Element(Content)),
            Author = Author(item, element),
        };
    }

    private static string? WebAddress(string? id) => id is not null &&
        (id.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            ? BaseAddress.Resolve(origin: null, id)
            : null;

    /// <summary>Where content stands elsewhere, that is the address.</summary>
    private static string? Source(XElement element, Uri? document) => element.Element(Content) is { } content
        ? BaseAddress.Resolve(content, content.Attribute("src")?.Value, document)
        : null;

    private static string? AddressOf(XElement element, string? id, Uri? document) =>
        id is not null && BaseAddress.IsWritten(id) ? BaseAddress.Resolve(element, id, document) : BaseAddress.Resolve(origin: null, id);

    private static string? Author(AtomFeedItem item, XElement element)
    {
        var name = item.Author?.Name;
        if (string.IsNullOrWhiteSpace(name)) name = element.Element(Namespaces.DublinCore + "creator")?.Value;
        if (string.IsNullOrWhiteSpace(name)) name = item.Author?.EMail;
        return string.IsNullOrWhiteSpace(name) ? null : PlainText.Line(PlainText.FromHtml(name));
    }
}
