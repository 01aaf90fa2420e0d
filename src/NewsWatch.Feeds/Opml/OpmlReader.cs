using System.Xml;
using NewsWatch.Feeds.Parsing;
using NewsWatch.Feeds.Parsing.Decoding;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Opml;

/// <summary>
/// Reads the feeds and folders of an OPML file (http://opml.org/spec2.opml) as programs really write them: attributes in any case,
/// bare ampersands, a missing head or version, a file that breaks off. Nothing outside the file is ever opened.
/// </summary>
public static class OpmlReader
{
    public const int MaxBytes = ParseLimits.MaxBytes;

    /// <summary>More than any reader of news subscribes to; a file with more is refused, not cut.</summary>
    public const int MaxFeeds = 100_000;

    private const string Root = "<opml";

    /// <returns>In the order of the file.</returns>
    /// <exception cref="OpmlFormatException">It is no OPML, beyond a limit, or holds a DOCTYPE.</exception>
    public static IReadOnlyList<OpmlFeed> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MaxBytes) throw new OpmlFormatException($"larger than {MaxBytes / 1024 / 1024} MB");
        var text = FromRoot(FeedDecoder.Decode(file.Span, contentType: null));
        try
        {
            return ReadOutlines(text);
        }
        catch (XmlException)
        {
            return ReadRepaired(text);
        }
    }

    private static IReadOnlyList<OpmlFeed> ReadRepaired(string text)
    {
        try
        {
            return ReadOutlines(MarkupRepair.Repair(text, 0, EntityDeclarations.None).Text.ToString());
        }
        catch (XmlException exception)
        {
            throw new OpmlFormatException($"XML beyond repair: {exception.Message}", exception);
        }
    }

    // What stands before the root is cut; a document type definition there has no honest use, so it is named and refused.
    private static string FromRoot(string text)
    {
        var root = text.IndexOf(Root, StringComparison.OrdinalIgnoreCase);
        if (text.AsSpan().Trim("\ufeff\0 \t\r\n").IsEmpty) throw new OpmlFormatException("the file is empty");
        if (root < 0) throw new OpmlFormatException("not OPML: it has no opml element");
        return text.AsSpan(0, root).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            ? throw new OpmlFormatException("it has a DOCTYPE, which is refused: OPML needs none")
            : text[root..];
    }

    private static IReadOnlyList<OpmlFeed> ReadOutlines(string text)
    {
        // Without namespaces, a prefix that was never declared is part of a name and no error.
        using var reader = new XmlTextReader(new StringReader(text))
        {
            Namespaces = false,
            Normalization = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        var tree = new OutlineTree();
        while (reader.Read())
        {
            if (reader.Depth > ParseLimits.MaxDepth) throw new OpmlFormatException($"nested deeper than {ParseLimits.MaxDepth} elements");
            if (reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement)) continue;
            if (!reader.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase)) continue;
            if (reader.NodeType == XmlNodeType.EndElement) tree.Leave();
            else Enter(reader, tree);
        }

        return tree.Feeds;
    }

    private static void Enter(XmlReader reader, OutlineTree tree)
    {
        var isEmpty = reader.IsEmptyElement;
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (attributes.Count < ParseLimits.MaxAttributes && reader.MoveToNextAttribute())
            attributes.TryAdd(reader.LocalName, reader.Value.Trim());
        reader.MoveToElement();
        tree.Enter(attributes);
        if (isEmpty) tree.Leave();
        if (tree.Feeds.Count > MaxFeeds) throw new OpmlFormatException($"more than {MaxFeeds} feeds");
    }
}
