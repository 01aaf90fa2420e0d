using System.Net;
using System.Text;

namespace NewsWatch.Delivery.Rendering;

/// <summary>A story as plain HTML without styles, for feed readers, which bring their own.</summary>
public static class StoryHtml
{
    public static string Of(StoryText story, Words words)
    {
        var html = new StringBuilder();
        Put(html, "p", story.Happened);
        List(html, story.Changes, words["heading.changes"]);
        foreach (var quote in story.Quotes) html.Append("<blockquote>").Append(Plain($"{quote.Text} ({quote.Fields})")).Append("</blockquote>");
        html.Append("<dl>");
        foreach (var fact in story.Facts) html.Append("<dt>").Append(Plain(fact.Title)).Append("</dt><dd>").Append(Plain(fact.Value)).Append("</dd>");
        html.Append("</dl><ul>");
        foreach (var source in story.Sources) html.Append("<li>").Append(Source(source)).Append("</li>");
        if (story.MoreSources is { } more) Put(html, "li", more);
        html.Append("</ul>");
        Put(html, "p", $"{words["heading.why"]}{words["colon"]} {story.Reason}");
        return html.ToString();
    }

    private static void List(StringBuilder html, IReadOnlyList<string> items, string heading)
    {
        if (items.Count == 0) return;
        Put(html, "p", heading);
        html.Append("<ul>");
        foreach (var item in items) Put(html, "li", item);
        html.Append("</ul>");
    }

    private static string Source(SourceText source)
    {
        var title = Plain($"{source.Publisher}: {source.Title}");
        var language = source.Language.Length > 0 ? $" ({Plain(source.Language)})" : "";
        return source.Url.Length > 0 ? $"<a href=\"{Plain(source.Url)}\">{title}</a>{language}" : $"{title}{language}";
    }

    private static void Put(StringBuilder html, string element, string text) =>
        html.Append('<').Append(element).Append('>').Append(Plain(text)).Append("</").Append(element).Append('>');

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
