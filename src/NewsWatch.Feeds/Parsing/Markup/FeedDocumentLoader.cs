using System.Xml;
using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>
/// Builds the document in one pass over a forward reader, with a loop and never by recursion. Depth, items, attributes,
/// children and text are bounded; what lies beyond a bound is skipped, so one monstrous item does not lose the feed.
/// </summary>
internal sealed class FeedDocumentLoader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    // Beyond it the document is repaired, which flattens it.
    private const int MaxReaderDepth = 512;

    private readonly XmlReader reader;
    private readonly FeedNames names = new();
    private readonly List<XElement> items = [];
    private readonly ElementText text = new();
    private readonly Frame[] frames = new Frame[ParseLimits.MaxDepth];
    private int depth;
    private int elements;
    private XElement? root;
    private XElement? head;

    private FeedDocumentLoader(XmlReader reader) => this.reader = reader;

    /// <summary>Throws <see cref="XmlException"/> where the text is not well-formed.</summary>
    public static FeedDocument Load(TextReader text, IEnumerable<string> prefixes)
    {
        using var reader = XmlReader.Create(text, Settings, Namespaces.Context(prefixes));
        return new FeedDocumentLoader(reader).Run();
    }

    private FeedDocument Run()
    {
        var more = reader.Read();
        while (more && !(root is not null && depth == 0)) more = Take();
        if (head is null && items.Count == 0) throw new FeedFormatException(Refusal());
        return new FeedDocument(head ?? new XElement(items[0].Name.Namespace == Namespaces.Atom ? FeedNames.Feed : "channel"), items);
    }

    private string Refusal() => root?.Name.LocalName switch
    {
        null => "the body is empty",
        "rss" => "RSS, but without a channel or items",
        var name => $"XML, but not a feed: its root is <{name}>",
    };

    /// <summary>Consumes the current node; false at the end of the document.</summary>
    private bool Take()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return TakeElement();
            case XmlNodeType.EndElement:
                Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                if (depth > 0) text.Add(reader);
                break;
            case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                // Blanks between the elements of a feed or an item mean nothing, between those of inline markup they part words.
                if (depth > 0 && frames[depth - 1].IsContent) text.Add(reader);
                break;
            default:
                break;
        }

        return reader.Read();
    }

    private bool TakeElement()
    {
        FlushText();
        var name = names.Canonical(reader, depth);
        var isItem = FeedNames.IsItem(name);
        if (depth >= ParseLimits.MaxDepth || (isItem ? items.Count >= ParseLimits.MaxItems : IsFull()) || elements++ >= ParseLimits.MaxElements)
        {
            return Skip();
        }

        var element = new XElement(name);
        var isEmpty = reader.IsEmptyElement;
        if (reader.HasAttributes) CopyAttributes(element);
        var isStructure = Attach(element, isItem) || root == element;
        var isContent = depth > 0 && !isStructure && frames[depth - 1] is var parent && (parent.IsContent || parent.IsItem || parent.Element == head);
        frames[depth++] = new Frame { Element = element, IsItem = isItem, IsContent = isContent };
        if (isEmpty) Close();
        return reader.Read();
    }

    // The reader notes every open element, so that its own way of skipping would hold millions of them.
    private bool Skip()
    {
        var outer = reader.Depth;
        if (reader.IsEmptyElement) return reader.Read();
        while (reader.Read() && reader.Depth > outer)
        {
            if (reader.Depth > MaxReaderDepth) throw new XmlException("elements nest too deep");
        }

        return reader.Read();
    }

    private bool IsFull() => depth > 0 && frames[depth - 1].Children++ >= ParseLimits.MaxChildren;

    /// <summary>True for an item or the head, which are the document's skeleton.</summary>
    private bool Attach(XElement element, bool isItem)
    {
        root ??= element;
        if (isItem)
        {
            Inherit(element, XNamespace.Xml + "base");
            Inherit(element, XNamespace.Xml + "lang");
            items.Add(element);
            return true;
        }

        if (depth > 0) frames[depth - 1].Element.Add(element);
        if (head is not null || !FeedNames.IsHead(element.Name)) return false;
        head = element;
        return true;
    }

    // Bases may be relative to one another, so they are joined here while the ancestors are still known.
    private void Inherit(XElement item, XName attribute)
    {
        var inherited = item.Attribute(attribute)?.Value;
        for (var level = depth - 1; level >= 0; level--)
        {
            var outer = frames[level].Element.Attribute(attribute)?.Value;
            if (outer is null) continue;
            if (inherited is null) inherited = outer;
            else if (attribute.LocalName == "base" && Uri.TryCreate(outer, UriKind.Absolute, out var uri) &&
                Uri.TryCreate(uri, inherited, out var joined)) inherited = joined.OriginalString;
        }

        if (inherited is not null) item.SetAttributeValue(attribute, inherited);
    }

    private void CopyAttributes(XElement element)
    {
        var count = 0;
        while (count++ < ParseLimits.MaxAttributes && reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
            if (names.Attribute(reader.NamespaceURI, reader.LocalName) is not { } name) continue;
            element.SetAttributeValue(name, BoundedText.Cut(reader.Value, ParseLimits.MaxTextLength));
        }

        reader.MoveToElement();
    }

    private void FlushText()
    {
        var written = text.Take();
        if (written.Length > 0 && depth > 0) frames[depth - 1].Element.Add(written);
    }

    private void Close()
    {
        FlushText();
        frames[--depth] = default;
    }

    private struct Frame
    {
        public XElement Element;
        public bool IsItem;
        public bool IsContent;
        public int Children;
    }
}
