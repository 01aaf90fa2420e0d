using System.Xml.Linq;
using NewsWatch.Feeds.Discovery;
using NewsWatch.Feeds.Parsing.Markup;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>What a feed says of itself.</summary>
internal static class FeedHead
{
    public static string Title(FeedDocument document)
    {
        var name = document.IsAtom ? Namespaces.Atom + "title" : "title";
        var title = TextConstruct.Read(document.Head.Element(name));
        return PlainText.Line(title.Length > 0 ? title : TextConstruct.Read(document.Head.Element(Namespaces.DublinCore + "title")));
    }

    /// <summary>The address of the first link of this relation, in Atom or in RSS that borrows Atom's element; null where there is none.</summary>
    public static string? Link(FeedDocument document, string relation) => document.Head.Elements(Namespaces.Atom + "link")
        .Where(link => link.Attribute("rel")?.Value.Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase) == true)
        .Select(link => link.Attribute("href")?.Value.Trim())
        .FirstOrDefault(address => !string.IsNullOrEmpty(address));

    /// <summary>The page that the feed belongs to; null where it names none on the web.</summary>
    public static string? Site(FeedDocument document, Uri? baseUrl)
    {
        var written = document.IsAtom ? null : document.Head.Elements("link").FirstOrDefault(link => !string.IsNullOrWhiteSpace(link.Value));
        return WebPage(written is null
            ? AtomLinks.Alternate(document.Head, baseUrl)
            : BaseAddress.Resolve(written, written.Value, baseUrl));
    }

    /// <summary>The address where readers can be sent to it, else null.</summary>
    public static string? WebPage(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && PageAddress.IsWeb(url) ? address : null;

    /// <summary>Two letters; the rest of a tag such as "pt-BR" says nothing that a reader of news needs.</summary>
    public static string? Language(FeedDocument document)
    {
        var head = document.Head;
        var declared = head.Element("language")?.Value ?? head.Element(Namespaces.DublinCore + "language")?.Value ??
            head.AncestorsAndSelf().Select(element => element.Attribute(XNamespace.Xml + "lang")?.Value).FirstOrDefault(value => value is not null);
        return TwoLetters(declared);
    }

    /// <summary>The language of a tag, of two letters; null for others and for what is no tag.</summary>
    public static string? TwoLetters(string? declared)
    {
        var primary = declared?.Trim().Split('-', '_')[0];
        return primary is { Length: 2 } && primary.All(char.IsAsciiLetter) ? primary.ToLowerInvariant() : null;
    }
}
