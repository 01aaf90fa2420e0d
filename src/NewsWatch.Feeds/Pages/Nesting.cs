namespace NewsWatch.Feeds.Pages;

/// <summary>How deep the tags of a page may lie within one another, told from the text alone and never too low.</summary>
internal static class Nesting
{
    private const int MaxNameLength = 32;

    private static readonly HashSet<string> NeverOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        // Void elements, and those that a parser closes by itself where the next one begins.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "tr", "td", "th",
    };

    public static int Of(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var counts = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, isEnd ? at + 2 : at + 1);
            if (name.IsEmpty || NeverOpen.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            counts.TryGetValue(name, out var count);
            if (isEnd && count == 0) continue;
            counts[name] = count + (isEnd ? -1 : 1);
            depth += isEnd ? -1 : 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < MaxNameLength && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html.AsSpan(start, end - start);
    }
}
