using System.Text;
using System.Xml;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>Reads the start tags of a text, whose attributes may lack quotes, values or spaces, or stand twice.</summary>
internal sealed class TagReader(string text, ReferenceRepair references)
{
    private const int MaxValueLength = 64 * 1024;

    private Dictionary<string, string> attributes = [];
    private int at;

    // Once a tag has reached the end of the text over quotes that hid all others, quotes hide none any more: tags that each
    // did so would be read in the square of their number.
    private bool hasRunAway;

    // Where the next tag begins, kept until it is passed: looking for it again behind each quote would cost its distance each time.
    private int nextTag = -1;

    public Tag Read(int nameStart)
    {
        at = nameStart;
        attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = Name();
        if (!IsQualifiedName(name)) return Tag.None;
        while (true)
        {
            SkipSpace();
            if (at >= text.Length)
            {
                hasRunAway = true;
                return Tag.None;
            }

            if (text[at] == '>') return new Tag(name, attributes, IsEmpty: false, at + 1);
            if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '>') return new Tag(name, attributes, IsEmpty: true, at + 2);

            // The next tag begins before this one ended: it is taken as ended here.
            if (text[at] == '<') return new Tag(name, attributes, IsEmpty: false, at);
            Attribute();
        }
    }

    private void Attribute()
    {
        var name = Name();
        if (name.Length == 0)
        {
            at++;
            return;
        }

        SkipSpace();
        var value = "";
        if (at < text.Length && text[at] == '=')
        {
            at++;
            SkipSpace();
            value = Value();
        }

        if (attributes.Count >= ParseLimits.MaxAttributes || !IsQualifiedName(name) || !IsBindable(name, value)) return;
        attributes.TryAdd(name, value);
    }

    // "xmlns:a=''" and a binding of the reserved names are errors in XML that nothing can read around.
    private static bool IsBindable(string name, string value) =>
        !name.StartsWith("xmlns", StringComparison.Ordinal) ||
        (name == "xmlns" || (value.Length > 0 && name is not ("xmlns:xml" or "xmlns:xmlns")));

    private string Value()
    {
        var from = at;
        int end;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            from++;
            end = text.IndexOf(text[at], from, LengthOfQuoted(from));
            if (end < 0) end = from;
            at = Math.Min(text.Length, end + 1);
        }
        else
        {
            while (at < text.Length && text[at] is not '>' and not '<' && !char.IsWhiteSpace(text[at])) at++;
            end = at;
        }

        var value = new StringBuilder();
        references.Append(value, text.AsSpan(from, end - from));
        return value.Replace("\"", "&quot;").ToString();
    }

    private int LengthOfQuoted(int from)
    {
        var length = Math.Min(MaxValueLength, text.Length - from);
        if (!hasRunAway) return length;
        if (nextTag < from)
        {
            nextTag = text.IndexOf('<', from);
            if (nextTag < 0) nextTag = text.Length;
        }

        return Math.Min(length, nextTag - from);
    }

    private string Name()
    {
        var from = at;
        while (at < text.Length && IsNamePart(text[at])) at++;
        return text[from..at];
    }

    private static bool IsNamePart(char value) => char.IsLetterOrDigit(value) || value is ':' or '_' or '-' or '.';

    private static bool IsQualifiedName(string name)
    {
        if (name.Length is 0 or > 256) return false;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? IsNcName(name) : IsNcName(name[..colon]) && IsNcName(name[(colon + 1)..]);
    }

    private static bool IsNcName(string name) =>
        name.Length > 0 && XmlConvert.IsStartNCNameChar(name[0]) && name.All(XmlConvert.IsNCNameChar);

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }
}
