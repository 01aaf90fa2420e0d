namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>Walks a fragment of HTML once: tags go, hidden elements with their content, references become characters.</summary>
internal ref struct HtmlText
{
    private const string CharacterData = "<![CDATA[";

    private readonly string html;
    private FoldedText output;
    private bool hiddenNeverEnds;

    private HtmlText(string html)
    {
        this.html = html;

        // Nothing becomes longer: a tag gives one blank at most, a reference less than it is written with.
        output = new FoldedText(html.Length);
    }

    public static string Read(string html) => new HtmlText(html).Read();

    private string Read()
    {
        var position = 0;
        while (position < html.Length)
        {
            var length = html.AsSpan(position).IndexOfAny('<', '&');
            if (length < 0) length = html.Length - position;
            output.Append(html.AsSpan(position, length));
            position += length;
            if (position < html.Length) position = html[position] == '<' ? Markup(position) : Reference(position);
        }

        return output.Take(html);
    }

    private int Reference(int at)
    {
        var length = HtmlReference.Read(html.AsSpan(at), out var character);
        if (length == 0)
        {
            output.Append('&');
            return at + 1;
        }

        Span<char> characters = stackalloc char[2];
        output.Append(characters[..character.EncodeToUtf16(characters)]);
        return at + length;
    }

    private int Markup(int open)
    {
        if (Starts(open, "<!--")) return EndOf("-->", open + 4);
        if (Starts(open, CharacterData)) return Literal(open + CharacterData.Length);
        var isEnd = Starts(open, "</");
        var name = NameAt(isEnd ? open + 2 : open + 1);
        if (name.IsEmpty ? !Starts(open, "<!") && !Starts(open, "<?") : !HtmlNames.IsElement(name))
        {
            output.Append('<');
            return open + 1;
        }

        if (!HtmlNames.IsInline(name)) output.AppendBlank();
        var close = EndOf(">", open);

        // A headline may speak of "<script>"; only one that ends hides what stands in it. The end is never looked for again
        // after a miss, so that a text of such openings costs no search each.
        if (isEnd || hiddenNeverEnds || !HtmlNames.IsHidden(name)) return close;
        var end = html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase);
        hiddenNeverEnds = end < 0;
        return end < 0 ? close : EndOf(">", end);
    }

    private int Literal(int start)
    {
        var end = html.IndexOf("]]>", start, StringComparison.Ordinal);
        var stop = end < 0 ? html.Length : end;
        output.Append(html.AsSpan(start, stop - start));
        return end < 0 ? stop : end + 3;
    }

    private readonly ReadOnlySpan<char> NameAt(int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':')) end++;
        return html.AsSpan(start, end - start);
    }

    private readonly bool Starts(int at, string mark) => html.AsSpan(at).StartsWith(mark);

    private readonly int EndOf(string mark, int from)
    {
        var at = from >= html.Length ? -1 : html.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
