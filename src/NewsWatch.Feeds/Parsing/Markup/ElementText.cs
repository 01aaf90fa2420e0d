using System.Text;
using System.Xml;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>The text of one element as a reader gives it: nearly always one piece, which is then not copied.</summary>
internal sealed class ElementText
{
    private readonly StringBuilder joined = new();
    private string first = "";

    /// <summary>Adds the reader's current node, up to the limit of an element's own text.</summary>
    public void Add(XmlReader reader)
    {
        if (joined.Length == 0 && first.Length == 0)
        {
            first = BoundedText.Cut(reader.Value, ParseLimits.MaxTextLength);
            return;
        }

        if (joined.Length == 0) joined.Append(first);
        var room = ParseLimits.MaxTextLength - joined.Length;
        if (room > 0) joined.Append(BoundedText.Cut(reader.Value, room));
    }

    /// <summary>The text so far, and begins anew.</summary>
    public string Take()
    {
        var text = joined.Length > 0 ? joined.ToString() : first;
        joined.Clear();
        first = "";
        return text;
    }
}
