using System.Text;
using System.Xml.Linq;

namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>Markup to plain text: tags gone, references decoded, white space folded to single blanks.</summary>
internal static class PlainText
{
    /// <summary>The text of a fragment of HTML. Hidden elements such as scripts go with their content.</summary>
    public static string FromHtml(string? html) => string.IsNullOrEmpty(html) ? "" : HtmlText.Read(html);

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
    public static string Line(string text) => BoundedText.Cut(text, ParseLimits.MaxLineLength);

    public static string Fold(string text)
    {
        var output = new FoldedText(text.Length);
        output.Append(text);
        return output.Take(text);
    }
}
