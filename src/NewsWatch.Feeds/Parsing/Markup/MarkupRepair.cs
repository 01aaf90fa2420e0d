using System.Text;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>
/// Rewrites broken markup as well-formed XML that says the same as far as that can be told: every tag is closed, every
/// reference and attribute sound. It walks the text once and holds no more than the names of the open elements.
/// </summary>
internal sealed class MarkupRepair
{
    private const int MaxOpen = 500;
    private const int MaxPrefixes = 1_000;

    // Repair makes text longer; one that is made of nothing but faults is cut off rather than grown without end.
    private const int MaxGrowth = 4 * ParseLimits.MaxTextLength;

    // A new one of these ends an open one: no feed nests them, but many forget to close them.
    private static readonly HashSet<string> Siblings = new(StringComparer.Ordinal) { "item", "entry" };

    private static readonly HashSet<string> VoidHtml = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "hr", "img", "input", "wbr", "embed", "param", "area", "col",
    };

    private readonly string text;
    private readonly StringBuilder output;
    private readonly List<string> open = [];

    // Tells at once that an end tag has no start, so that a document of end tags costs no search each.
    private readonly Dictionary<string, int> openCounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> prefixes = new(StringComparer.Ordinal);
    private readonly ReferenceRepair references;
    private readonly TagReader tags;
    private bool rootClosed;

    private MarkupRepair(string text, IReadOnlyDictionary<string, string> entities)
    {
        this.text = text;
        output = new StringBuilder();
        references = new ReferenceRepair(entities);
        tags = new TagReader(text, references);
    }

    /// <summary>Repairs what stands from <paramref name="start"/> on.</summary>
    public static RepairedMarkup Repair(string text, int start, IReadOnlyDictionary<string, string> entities)
    {
        var repair = new MarkupRepair(text, entities);
        repair.Run(start);
        return new RepairedMarkup(repair.output, repair.prefixes);
    }

    private void Run(int position)
    {
        while (position < text.Length && !rootClosed && output.Length < text.Length + MaxGrowth)
        {
            var next = text.IndexOf('<', position);
            if (next < 0) next = text.Length;
            if (open.Count > 0) references.Append(output, Bounded(position, next));
            position = next < text.Length ? Markup(next) : next;
        }

        while (open.Count > 0) CloseLast();
    }

    // Nobody reads more of an element's text than this.
    private ReadOnlySpan<char> Bounded(int start, int end) => text.AsSpan(start, Math.Min(end - start, ParseLimits.MaxTextLength));

    private int Markup(int start)
    {
        if (MarkupScanner.At(text, start, "<![CDATA[")) return CharacterData(start);
        if (MarkupScanner.At(text, start, "</")) return EndTag(start);
        if (MarkupScanner.IsNameStart(text, start + 1)) return StartTag(start);
        if (MarkupScanner.At(text, start, "<!--") || MarkupScanner.At(text, start, "<?")) return MarkupScanner.EndOfMisc(text, start);
        if (MarkupScanner.At(text, start, "<!")) return MarkupScanner.After(text, ">", start);
        references.Append(output, "<");
        return start + 1;
    }

    private int CharacterData(int start)
    {
        const string mark = "<![CDATA[";
        var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
        var stop = end < 0 ? text.Length : end;
        if (open.Count > 0) ReferenceRepair.AppendLiteral(output, Bounded(start + mark.Length, stop));
        return end < 0 ? stop : end + 3;
    }

    private int StartTag(int start)
    {
        var tag = tags.Read(start + 1);
        if (tag.End < 0)
        {
            references.Append(output, "<");
            return start + 1;
        }

        Note(tag.Name);
        foreach (var attribute in tag.Attributes) Note(attribute.Key);
        if (Siblings.Contains(tag.Name)) CloseOpenSibling(tag.Name);
        output.Append('<').Append(Written(tag.Name));
        foreach (var (name, value) in tag.Attributes) output.Append(' ').Append(Written(name)).Append("=\"").Append(value).Append('"');
        if (tag.IsEmpty || open.Count >= MaxOpen || IsUnclosedVoid(tag.Name, tag.End))
        {
            output.Append("/>");
        }
        else
        {
            output.Append('>');
            Open(tag.Name);
        }

        return tag.End;
    }

    private bool IsUnclosedVoid(string name, int end) =>
        VoidHtml.Contains(name) && string.CompareOrdinal(text, end, $"</{name}", 0, name.Length + 2) != 0;

    private void CloseOpenSibling(string name)
    {
        var index = open.LastIndexOf(name);
        while (index >= 0 && open.Count > index) CloseLast();
    }

    private int EndTag(int start)
    {
        // The tag ends with its bracket, or where the next one begins before that.
        var next = text.IndexOf('<', start + 1);
        var limit = next < 0 ? text.Length : next;
        var close = text.IndexOf('>', start, limit - start);
        var end = close < 0 ? limit : close;
        var name = text.AsSpan(start + 2, end - start - 2).Trim();
        if (openCounts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var count) && count > 0) CloseTo(name.ToString());
        return close < 0 ? limit : close + 1;
    }

    private void CloseTo(string name)
    {
        var index = open.LastIndexOf(name);
        if (index < 0) index = open.FindLastIndex(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
        while (index >= 0 && open.Count > index) CloseLast();
    }

    private void Open(string name)
    {
        open.Add(name);
        openCounts[name] = openCounts.GetValueOrDefault(name) + 1;
    }

    private void CloseLast()
    {
        output.Append("</").Append(Written(open[^1])).Append('>');
        openCounts[open[^1]]--;
        open.RemoveAt(open.Count - 1);
        rootClosed = open.Count == 0;
    }

    private void Note(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && prefixes.Count < MaxPrefixes) prefixes.Add(name[..colon]);
    }

    // A prefix that was not noted any more would not be bound; its name is written as a plain one.
    private string Written(string name)
    {
        var colon = prefixes.Count < MaxPrefixes ? -1 : name.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || prefixes.Contains(name[..colon]) ? name : name.Replace(':', '_');
    }
}
