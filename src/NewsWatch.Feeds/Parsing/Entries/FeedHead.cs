using System.Xml.Linq;
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
