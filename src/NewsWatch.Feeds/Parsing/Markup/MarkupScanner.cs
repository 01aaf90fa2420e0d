namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>Finds where declarations, comments and instructions end, in text that may break every rule.</summary>
internal static class MarkupScanner
{
    /// <summary>The position after the comment, instruction or declaration at <paramref name="start"/>; -1 where there is none.</summary>
    public static int EndOfMisc(string text, int start)
    {
        if (At(text, start, "<!--")) return After(text, "-->", start + 4);
        if (At(text, start, "<?")) return EndOfInstruction(text, start);
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

    // "<?xml ...>" without its closing question mark is common enough to be read as meant.
    private static int EndOfInstruction(string text, int start)
    {
        var proper = text.IndexOf("?>", start, StringComparison.Ordinal);
        var plain = text.IndexOf('>', start);
        if (proper < 0) return plain < 0 ? text.Length : plain + 1;
        var next = text.IndexOf('<', start + 1);
        return next >= 0 && next < proper && plain < next ? plain + 1 : proper + 2;
    }

    private static int EndOfDoctype(string text, int start)
    {
        var close = text.IndexOf('>', start);
        var subset = text.IndexOf('[', start);
        if (close < 0) return text.Length;
        if (subset < 0 || subset > close) return close + 1;
        var end = text.IndexOf(']', subset);
        return end < 0 ? text.Length : After(text, ">", end);
    }
}
