namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>Which names between angle brackets are markup: "List&lt;T&gt;" in a headline is not.</summary>
internal static class HtmlNames
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big", "blink",
        "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data",
        "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption",
        "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark",
        "marquee", "menu", "meta", "nav", "nobr", "noframes", "noscript", "object", "ol", "optgroup", "option", "output",
        "p", "param", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "path", "table", "tbody",
        "td", "textarea", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template" };

    // Custom elements and those of other vocabularies carry a dash or a colon.
    public static bool IsElement(ReadOnlySpan<char> name) =>
        name.ContainsAny('-', ':') || Elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Whether words on both sides of the tag belong to one another.</summary>
    public static bool IsInline(ReadOnlySpan<char> name) => Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    public static bool IsHidden(ReadOnlySpan<char> name) => Hidden.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
