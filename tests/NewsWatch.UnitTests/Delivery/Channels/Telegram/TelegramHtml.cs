using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsWatch.UnitTests.Delivery.Channels.Telegram;

/// <summary>Telegram's reading of HTML: few tags, properly nested, four named entities; everything else is an error.</summary>
internal static partial class TelegramHtml
{
    /// <summary>The text that a reader sees, with the addresses of links; null where Telegram cannot parse it.</summary>
    public static string? Read(string html)
    {
        var (text, open, position) = (new StringBuilder(), new Stack<string>(), 0);
        foreach (Match tag in Tags().Matches(html))
        {
            if (!Append(text, html[position..tag.Index])) return null;
            position = tag.Index + tag.Length;
            var (name, address) = (tag.Groups[2].Value, tag.Groups[3].Value);
            if (tag.Groups[1].Length == 0) open.Push(name);
            else if (!open.TryPop(out var last) || last != name) return null;
            if (address.Length > 0) text.Append(WebUtility.HtmlDecode(address)).Append(' ');
        }

        return Append(text, html[position..]) && open.Count == 0 ? text.ToString() : null;
    }

    private static bool Append(StringBuilder text, string raw)
    {
        if (Stray().IsMatch(raw)) return false;
        text.Append(WebUtility.HtmlDecode(raw));
        return true;
    }

    [GeneratedRegex("<(/?)(b|i|a|blockquote)(?: href=\"([^\"<>]+)\")?>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;|quot;)", RegexOptions.None, 1000)]
    private static partial Regex Stray();
}
