using System.Text;
using System.Text.Json.Serialization;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Ntfy;

/// <summary>A bulletin as a notification. What is longer than 4,096 bytes would become an attachment that phones do not show.</summary>
internal sealed record NtfyMessage(string Topic, string Title, string Message)
{
    private const int MaxMessageBytes = 4096;
    private const int MaxTitle = 200;
    private const int MaxActions = 3;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Opened when the notification is tapped.</summary>
    public string? Click { get; init; }

    public IReadOnlyList<object>? Actions { get; init; }

    [JsonIgnore]
    public bool Fits => Encoding.UTF8.GetByteCount(Message) <= MaxMessageBytes;

    public static NtfyMessage Of(Bulletin bulletin, string topic)
    {
        var story = bulletin.Stories is [{ } only] ? only : null;
        var title = story is null ? bulletin.Title : $"{story.Label}: {story.Headline}";
        return new NtfyMessage(topic, SafeText.Line(title, MaxTitle), string.Join('\n', Lines(bulletin).Where(line => line.Length > 0)))
        {
            Tags = story is null ? [] : [story.IsUpdate ? "update" : "new"],
            Click = story?.Link?.AbsoluteUri ?? story?.Sources.Select(source => source.Url).FirstOrDefault(url => url.Length > 0),
            Actions = bulletin.Links.Count == 0 ? null : [.. bulletin.Links.Take(MaxActions).Select(Action)],
        };
    }

    private static IEnumerable<string> Lines(Bulletin bulletin)
    {
        yield return bulletin.Text;
        var inDigest = bulletin.Stories.Count > 1;
        foreach (var line in bulletin.Stories.SelectMany(story => inDigest ? Entry(story) : Whole(story, bulletin.Words))) yield return line;
        yield return bulletin.MoreStories ?? "";
        yield return bulletin.Why;
    }

    /// <summary>Short: a phone shows the first lines, and the rest when it is opened.</summary>
    private static IEnumerable<string> Whole(StoryText story, Words words)
    {
        yield return story.Happened;
        foreach (var change in story.Changes) yield return $"{words["label.changed"]}  {change}";
        yield return story.FactLine;
        yield return story.Subject is { } subject ? words.Fill("label.about", subject) : "";
        foreach (var quote in story.Quotes) yield return $"{words.Fill("quote", quote.Text)} ({quote.Fields})";
        foreach (var source in story.Sources) yield return Source(source);
        yield return story.MoreSources ?? "";
    }

    private static IEnumerable<string> Entry(StoryText story)
    {
        yield return $"• {story.Label}: {story.Headline}";
        yield return story.Happened;
        foreach (var source in story.Sources) yield return Source(source);
    }

    private static string Source(SourceText source) =>
        $"{source.Publisher}{(source.Language.Length > 0 ? $" ({source.Language})" : "")} {source.Url}".TrimEnd();

    private static object Action(LinkText link) => new { Action = "view", link.Label, Url = link.Url.AbsoluteUri };
}
