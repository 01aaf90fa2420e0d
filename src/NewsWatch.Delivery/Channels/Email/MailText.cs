using System.Text;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>The text body, for those who read mail without HTML.</summary>
internal static class MailText
{
    public static string Of(Bulletin bulletin)
    {
        var (text, words) = (new StringBuilder(), bulletin.Words);
        if (bulletin.Stories.Count != 1) Paragraph(text, [bulletin.Title, "", bulletin.Text]);
        foreach (var story in bulletin.Stories) Story(text, story, words);
        if (bulletin.MoreStories is { } more) Paragraph(text, [more]);
        Paragraph(text, [.. bulletin.Links.Select(link => $"{link.Label}{words["colon"]} {link.Url.AbsoluteUri}")]);
        if (bulletin.Reason.Length > 0) Paragraph(text, ["-- ", bulletin.Why]);
        return text.ToString().TrimStart('\n');
    }

    private static void Story(StringBuilder text, StoryText story, Words words)
    {
        Paragraph(text, [$"{story.Label}{words["colon"]} {story.Headline}", "", story.Happened]);
        Paragraph(text, [.. story.Changes.Select(change => $"* {words["label.changed"]}{words["colon"]} {change}")]);
        Paragraph(text, [.. story.Facts.Select(fact => $"{fact.Title}{words["colon"]} {fact.Value}")]);
        Paragraph(text, [.. story.Quotes.Select(quote => $"{words.Fill("quote", quote.Text)} ({quote.Fields})")]);
        Paragraph(text, [.. story.Sources.SelectMany(Source), story.MoreSources ?? ""]);
        if (story.Link is { } link) Paragraph(text, [$"{words["link.story"]}{words["colon"]} {link.AbsoluteUri}"]);
    }

    private static IEnumerable<string> Source(SourceText source) =>
        [$"{source.Publisher}{(source.Language.Length > 0 ? $" ({source.Language})" : "")}: {source.Title}", $"  {source.Url}"];

    private static void Paragraph(StringBuilder text, IReadOnlyList<string> lines)
    {
        var whole = string.Join('\n', lines).TrimEnd('\n', ' ');
        if (whole.Length > 0) text.Append('\n').Append(whole).Append('\n');
    }
}
