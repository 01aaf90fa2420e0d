using System.Text.Json.Serialization;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Telegram;

/// <summary>
/// A bulletin as a message in Telegram's HTML. 4,096 characters count after the marks are taken out; counted with them, as
/// here, a message is always short enough.
/// </summary>
internal sealed record TelegramMessage(string ChatId, string Text, TelegramKeyboard? ReplyMarkup)
{
    public const int MaxLength = 4096;

    public string ParseMode => "HTML";

    /// <summary>The preview of the first source would be larger than the alert.</summary>
    public object LinkPreviewOptions { get; } = new { IsDisabled = true };

    [JsonIgnore]
    public int Length => Text.Length;

    public static TelegramMessage Of(Bulletin bulletin, string chat)
    {
        IEnumerable<string> head = bulletin.Stories.Count == 1 ? [] : [$"<b>{Plain(bulletin.Title)}</b>", Plain(bulletin.Text), ""];
        var stories = bulletin.Stories.SelectMany(story => bulletin.Stories.Count == 1 ? Whole(story, bulletin.Words) : Entry(story));
        var why = bulletin.Why.Length > 0 ? $"<i>{Plain(bulletin.Why)}</i>" : "";
        string[] lines = [.. head, .. stories, Plain(bulletin.MoreStories ?? ""), why];
        var text = string.Join('\n', lines).Trim('\n').Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return new TelegramMessage(chat, text, Keyboard(bulletin));
    }

    private static IEnumerable<string> Whole(StoryText story, Words words)
    {
        yield return $"<b>{Plain(story.Label)}: {Plain(story.Headline)}</b>";
        yield return Plain(story.Happened);
        foreach (var change in story.Changes) yield return $"{Plain(words["label.changed"])}  <b>{Plain(change)}</b>";
        yield return "";
        foreach (var fact in story.Facts) yield return $"<b>{Plain(fact.Title)}</b>{words["colon"]} {Plain(fact.Value)}";
        foreach (var quote in story.Quotes) yield return $"<blockquote>{Plain(quote.Text)} <i>({Plain(quote.Fields)})</i></blockquote>";
        yield return "";
        foreach (var source in story.Sources) yield return Source(source);
        yield return Plain(story.MoreSources ?? "");
        yield return "";
    }

    private static IEnumerable<string> Entry(StoryText story)
    {
        var headline = $"{Plain(story.Label)}: {Plain(story.Headline)}";
        yield return story.Link is { } link ? $"<b>{Link(link.AbsoluteUri, headline)}</b>" : $"<b>{headline}</b>";
        yield return Plain(story.Happened);
        foreach (var source in story.Sources) yield return Source(source);
        yield return "";
    }

    private static string Source(SourceText source)
    {
        var language = source.Language.Length > 0 ? $" ({Plain(source.Language)})" : "";
        return $"{(source.Url.Length > 0 ? Link(source.Url, Plain(source.Publisher)) : Plain(source.Publisher))}{language}";
    }

    /// <summary>
    /// What the reader can do stands as buttons below the message. Telegram refuses a whole message for one button that leads to a name
    /// which only this machine or its network knows.
    /// </summary>
    private static TelegramKeyboard? Keyboard(Bulletin bulletin)
    {
        var story = bulletin.Stories is [{ Link: { } link }] ? [new LinkText(bulletin.Words["link.story"], link)] : Array.Empty<LinkText>();
        var buttons = story.Concat(bulletin.Links).Where(button => IsPublic(button.Url)).Select(button => new TelegramButton(button.Label, button.Url.AbsoluteUri)).ToList();
        return buttons.Count > 0 ? new TelegramKeyboard([buttons]) : null;
    }

    private static bool IsPublic(Uri url) => !url.IsLoopback && (url.HostNameType != UriHostNameType.Dns || url.Host.Contains('.', StringComparison.Ordinal));

    private static string Link(string url, string label) => $"<a href=\"{Plain(url)}\">{label}</a>";

    /// <summary>The characters that Telegram's HTML gives a meaning to, and the quotation mark for attributes.</summary>
    private static string Plain(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
