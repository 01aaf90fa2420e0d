using System.Net;
using System.Text;
using System.Xml.Linq;
using NewsWatch.Feeds.Parsing.Decoding;

namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>Markup to plain text: tags gone, references decoded, white space folded to single blanks.</summary>
internal static class PlainText
{
    /// <summary>The text of a fragment of HTML. Hidden elements such as scripts go with their content.</summary>
    public static string FromHtml(string? html)
    {
        if (string.IsNullOrEmpty(html)) return "";
        if (!html.AsSpan().ContainsAny('<', '&')) return Fold(html);
        return Fold(WebUtility.HtmlDecode(html.Contains('<', StringComparison.Ordinal) ? StripTags(html) : html));
    }

    /// <summary>The text below an element whose markup is part of the document, as in Atom's type "xhtml".</summary>
    public static string FromElements(XElement element)
    {
        var output = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText text && !HtmlNames.IsHidden(node.Parent!.Name.LocalName)) output.Append(text.Value);
            else if (node is XElement child && !HtmlNames.IsInline(child.Name.LocalName)) output.Append(' ');
        }

        return Fold(output.ToString());
    }

    /// <summary>As one line of bounded length, for titles and names.</summary>
    public static string Line(string text) => text.Length <= ParseLimits.MaxLineLength ? text : text[..ParseLimits.MaxLineLength];

    public static string Fold(string text)
    {
        if (IsFolded(text)) return text;
        var output = new StringBuilder(text.Length);
        var pending = false;
        foreach (var written in text)
        {
            var character = Charsets.FromControl(written);
            if (IsInvisible(character)) continue;
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                pending = output.Length > 0;
                continue;
            }

            if (pending) output.Append(' ');
            pending = false;
            output.Append(character);
        }

        return output.ToString();
    }

    private static bool IsFolded(string text)
    {
        var afterSpace = true;
        foreach (var character in text)
        {
            if (character == ' ' && afterSpace) return false;
            if (character != ' ' && (IsInvisible(character) || char.IsWhiteSpace(character) || char.IsControl(character))) return false;
            afterSpace = character == ' ';
        }

        return text.Length == 0 || !afterSpace;
    }

    private static bool IsInvisible(char character) => character is '\u200b' or '\ufeff' or '\u00ad';

    private static string StripTags(string html)
    {
        var output = new StringBuilder(html.Length);
        var position = 0;
        var hiddenNeverEnds = false;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            if (open < 0) break;
            output.Append(html, position, open - position);
            position = SkipTag(html, open, output, ref hiddenNeverEnds);
        }

        return output.Append(html, position, html.Length - position).ToString();
    }

    private static int SkipTag(string html, int open, StringBuilder output, ref bool hiddenNeverEnds)
    {
        if (Starts(html, open, "<!--")) return EndOf(html, "-->", open + 4);
        if (Starts(html, open, "<![CDATA[")) return open + 9;
        var isEnd = Starts(html, open, "</");
        var name = NameAt(html, isEnd ? open + 2 : open + 1);
        if (name.IsEmpty ? !Starts(html, open, "<!") && !Starts(html, open, "<?") : !HtmlNames.IsElement(name))
        {
            output.Append('<');
            return open + 1;
        }

        if (!HtmlNames.IsInline(name)) output.Append(' ');
        var close = EndOf(html, ">", open);

        // A headline may speak of "<script>"; only one that ends hides what stands in it. The end is never looked for again
        // after a miss, so that a text of such openings costs no search each.
        if (isEnd || hiddenNeverEnds || !HtmlNames.IsHidden(name)) return close;
        var end = html.IndexOf($"</{name}", Math.Min(close, html.Length), StringComparison.OrdinalIgnoreCase);
        hiddenNeverEnds = end < 0;
        return end < 0 ? close : EndOf(html, ">", end);
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':')) end++;
        return html.AsSpan(start, end - start);
    }

    private static bool Starts(string html, int at, string mark) => string.CompareOrdinal(html, at, mark, 0, mark.Length) == 0;

    private static int EndOf(string html, string mark, int from)
    {
        var at = from >= html.Length ? -1 : html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
