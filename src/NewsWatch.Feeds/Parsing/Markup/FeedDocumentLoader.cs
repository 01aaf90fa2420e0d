using System.Text;
using System.Xml;
using System.Xml.Linq;

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

    private readonly XmlReader reader;
    private readonly FeedNames names = new();
    private readonly List<XElement> items = [];
    private readonly StringBuilder text = new();
    private readonly Stack<Frame> frames = new();
    private XElement? root;
    private XElement? head;

    private FeedDocumentLoader(XmlReader reader) => this.reader = reader;

    /// <summary>Throws <see cref="XmlException"/> where the text is not well-formed.</summary>
    public static FeedDocument Load(string text, IEnumerable<string> prefixes)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings, Namespaces.Context(prefixes));
        return new FeedDocumentLoader(reader).Run();
    }

    private FeedDocument Run()
    {
        var more = reader.Read();
        while (more && !(root is not null && frames.Count == 0)) more = Take();
        if (root is null || (head is null && items.Count == 0))
        {
            throw new FeedFormatException(root is null ? "the body is empty" : $"XML, but not a feed: its root is <{root.Name.LocalName}>");
        }

        return new FeedDocument(head ?? new XElement(items[0].Name.Namespace == Namespaces.Atom ? FeedNames.Feed : "channel"), items);
    }

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
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                TakeText();
                break;
            default:
                break;
        }

        return reader.Read();
    }

    private bool TakeElement()
    {
        FlushText();
        var name = names.Canonical(reader, frames.Count);
        var isItem = FeedNames.IsItem(name);
        if (frames.Count >= ParseLimits.MaxDepth || (isItem && items.Count >= ParseLimits.MaxItems) || IsFull())
        {
            reader.Skip();
            return !reader.EOF;
        }

        var element = new XElement(name);
        var isEmpty = reader.IsEmptyElement;
        CopyAttributes(element);
        Attach(element, isItem);
        frames.Push(new Frame(element, isItem));
        if (isEmpty) Close();
        return reader.Read();
    }

    private bool IsFull() =>
        frames.TryPeek(out var frame) && frame.Children++ >= ParseLimits.MaxChildren && frames.Any(open => open.IsItem);

    private void Attach(XElement element, bool isItem)
    {
        root ??= element;
        if (isItem)
        {
            Inherit(element, XNamespace.Xml + "base");
            Inherit(element, XNamespace.Xml + "lang");
            items.Add(element);
            return;
        }

        if (head is null && FeedNames.IsHead(element.Name)) head = element;
        if (frames.TryPeek(out var parent)) parent.Element.Add(element);
    }

    // Bases may be relative to one another, so they are joined here while the ancestors are still known.
    private void Inherit(XElement item, XName attribute)
    {
        var inherited = item.Attribute(attribute)?.Value;
        foreach (var frame in frames)
        {
            var outer = frame.Element.Attribute(attribute)?.Value;
            if (outer is null) continue;
            if (inherited is null) inherited = outer;
            else if (attribute.LocalName == "base" && Uri.TryCreate(outer, UriKind.Absolute, out var uri) &&
                Uri.TryCreate(uri, inherited, out var joined)) inherited = joined.OriginalString;
        }

        item.SetAttributeValue(attribute, inherited);
    }

    private void CopyAttributes(XElement element)
    {
        var count = 0;
        while (count++ < ParseLimits.MaxAttributes && reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
            var space = reader.NamespaceURI.Length == 0 ? XNamespace.None : Namespaces.Canonical(reader.NamespaceURI);
            element.SetAttributeValue(space + reader.LocalName, Cut(reader.Value, ParseLimits.MaxTextLength));
        }

        reader.MoveToElement();
    }

    private void TakeText()
    {
        var room = ParseLimits.MaxTextLength - text.Length;
        if (frames.Count > 0 && room > 0) text.Append(Cut(reader.Value, room));
    }

    private void FlushText()
    {
        if (text.Length > 0 && frames.TryPeek(out var frame)) frame.Element.Add(new XText(text.ToString()));
        text.Clear();
    }

    private void Close()
    {
        FlushText();
        frames.Pop();
    }

    private static string Cut(string value, int length) => value.Length <= length ? value : value[..length];

    private sealed class Frame(XElement element, bool isItem)
    {
        public XElement Element { get; } = element;

        public bool IsItem { get; } = isItem;

        public int Children { get; set; }
    }
}
