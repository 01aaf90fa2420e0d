using NewsWatch.Feeds.Discovery;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>
/// What stands before the root element: marks, blank lines, warnings of a broken script, the XML declaration, a DOCTYPE.
/// All of it is passed over, so that no reader ever sees a document type definition.
/// </summary>
internal static class Prologue
{
    private const int JunkWindow = 64 * 1024;

    private static readonly string[] RootStarts = ["<rss", "<feed", "<rdf:RDF", "<RDF", "<channel", "<item", "<entry", "<atom:feed"];

    private static readonly string[] PageStarts = ["<!doctype html", "<html"];

    /// <summary>Where the root element starts, and the plain entities that a DOCTYPE declared.</summary>
    /// <exception cref="FeedFormatException">There is no root, or it is that of a page; then its own feeds are named.</exception>
    public static (int Start, IReadOnlyDictionary<string, string> Entities) Find(string text, Uri? address)
    {
        var position = 0;
        IReadOnlyDictionary<string, string> entities = EntityDeclarations.None;
        while (NextMarkup(text, position) is var start and >= 0)
        {
            var end = MarkupScanner.EndOfMisc(text, start);
            if (end < 0) return (FromRoot(text, start, address), entities);
            if (MarkupScanner.IsDoctype(text, start)) entities = EntityDeclarations.Read(text.AsSpan(start, end - start));
            position = end;
        }

        throw new FeedFormatException(Describe(text, address));
    }

    private static int NextMarkup(string text, int from) => from >= text.Length ? -1 : text.IndexOf('<', from);

    private static int FromRoot(string text, int start, Uri? address)
    {
        if (StartsWithAny(text, start, PageStarts) || !LooksLikeFeedRoot(text, start))
        {
            // A script's warning may be printed, as HTML, before a feed that is otherwise sound.
            var later = FindRoot(text, start);
            if (later >= 0) return later;
            if (IsPage(text)) throw new FeedFormatException(OfferedFeeds.Describe(text, address));
        }

        return start;
    }

    private static bool LooksLikeFeedRoot(string text, int start) => StartsWithAny(text, start, RootStarts);

    private static int FindRoot(string text, int from)
    {
        var window = text.AsSpan(from, Math.Min(JunkWindow, text.Length - from));
        var best = -1;
        foreach (var root in RootStarts.AsSpan(0, 4))
        {
            var at = window.IndexOf(root, StringComparison.Ordinal);
            if (at >= 0 && IsNameEnd(window, at + root.Length) && (best < 0 || at < best)) best = at;
        }

        return best < 0 ? -1 : from + best;
    }

    private static bool IsNameEnd(ReadOnlySpan<char> text, int at) => at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '>');

    private static bool StartsWithAny(string text, int at, string[] starts) =>
        Array.Exists(starts, start => string.Compare(text, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool IsPage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, JunkWindow));
        foreach (var start in PageStarts)
        {
            if (head.Contains(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string Describe(string text, Uri? address)
    {
        var start = text.AsSpan().Trim("\ufeff\0 \t\r\n");
        if (start.IsEmpty) return "the body is empty";
        if (IsPage(text)) return OfferedFeeds.Describe(text, address);
        var shown = start[..Math.Min(start.Length, 40)].ToString().ReplaceLineEndings(" ");
        return $"not XML: it begins with \"{shown}\"";
    }
}
