namespace NewsWatch.Worker.Demo.Rendering;

/// <summary>Plain text as the HTML that feeds carry in summaries and contents.</summary>
internal static class Markup
{
    // WebUtility.HtmlEncode would also turn accented letters into references, and the windows-1252 quirk needs them raw.
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Paragraphs(IEnumerable<string> paragraphs) =>
        string.Concat(paragraphs.Select(paragraph => $"<p>{Escape(paragraph)}</p>\n"));
}
