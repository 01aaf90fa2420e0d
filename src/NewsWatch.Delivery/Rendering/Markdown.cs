using System.Text;

namespace NewsWatch.Delivery.Rendering;

/// <summary>Text for services that read Markdown: every mark of CommonMark that could format, link or mention is escaped.</summary>
internal static class Markdown
{
    private const string Marks = "\\`*_[]<>~|#@";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var leading = LeadingMark(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == leading || Marks.Contains(text[i], StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>"[label](address)"; the label alone where there is no address.</summary>
    public static string Link(string label, string url) => url.Length == 0 ? Escape(label) : $"[{Escape(label)}]({Target(url)})";

    private static string Target(string url) =>
        url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    /// <summary>Where a list begins that was none: "-", "+" or "1." at the start; -1 otherwise.</summary>
    private static int LeadingMark(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var marks = end == 0 ? "-+=" : ".)";
        return end < text.Length && marks.Contains(text[end], StringComparison.Ordinal) ? end : -1;
    }
}
