namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>Finds where declarations, comments and instructions end, in text that may break every rule.</summary>
internal static class MarkupScanner
{
    /// <summary>The position after the comment, instruction or declaration at <paramref name="start"/>; -1 where there is none.</summary>
    public static int EndOfMisc(string text, int start)
    {
        if (At(text, start, "<!--")) return After(text, "-->", start + 4);

        // "<?xml ...>" without its closing question mark is common enough to be read as meant.
        if (At(text, start, "<?")) return After(text, ">", start);
        if (IsDoctype(text, start)) return EndOfDoctype(text, start);
        return IsNameStart(text, start + 1) ? -1 : start + 1;
    }

    public static bool At(string text, int start, string expected) =>
        string.CompareOrdinal(text, start, expected, 0, expected.Length) == 0;

    public static bool IsDoctype(string text, int start) =>
        string.Compare(text, start, "<!doctype", 0, 9, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The position after <paramref name="mark"/>; the end of the text where it never comes.</summary>
    public static int After(string text, string mark, int from)
    {
        var at = from >= text.Length ? -1 : text.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + mark.Length;
    }

    public static bool IsNameStart(string text, int at) => at < text.Length && (char.IsLetter(text[at]) || text[at] == '_');

    // Every search below ends at a mark that comes soon or is never searched for again: 15 MB of openings stay cheap.
    private static int EndOfDoctype(string text, int start)
    {
        var close = text.IndexOf('>', start);
        if (close < 0) return text.Length;
        var subset = text.IndexOf('[', start, close - start);
        if (subset < 0) return close + 1;
        var end = text.IndexOf(']', subset);
        return end < 0 ? text.Length : After(text, ">", end);
    }
}
