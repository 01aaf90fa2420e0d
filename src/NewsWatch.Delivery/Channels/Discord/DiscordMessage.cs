using System.Text.Json.Serialization;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Discord;

/// <summary>A bulletin as embeds, one a story. Nothing in it can mention anybody.</summary>
internal sealed record DiscordMessage(IReadOnlyList<DiscordEmbed> Embeds)
{
    /// <summary>Characters of all embeds together.</summary>
    public const int MaxLength = 6000;
    private const int MaxEmbeds = 10;
    private const int MaxDescription = 4096;
    private const int MaxFields = 25;

    public string Username => "NewsWatch";

    public object AllowedMentions { get; } = new { Parse = Array.Empty<string>() };

    [JsonIgnore]
    public int Length => Embeds.Count > MaxEmbeds ? int.MaxValue : Embeds.Sum(embed => embed.Length);

    public static DiscordMessage Of(Bulletin bulletin)
    {
        if (bulletin.Stories is [{ } story]) return new DiscordMessage([Story(story, bulletin)]);
        var head = new DiscordEmbed(bulletin.Title)
        {
            Description = Escaped.Lines(Lines([Markdown.Escape(bulletin.Text), bulletin.MoreStories ?? "", Links(bulletin)]), MaxDescription),
            Footer = Footer(bulletin),
        };
        return new DiscordMessage([head, .. bulletin.Stories.Select(entry => Entry(entry, bulletin.Words))]);
    }

    private static DiscordEmbed Story(StoryText story, Bulletin bulletin)
    {
        var words = bulletin.Words;
        var quotes = story.Quotes
            .Select(quote => $"> {Markdown.Escape(words.Fill("quote", quote.Text))} *({Markdown.Escape(quote.Fields)})*");
        var description = Lines([.. Changed(story, words), .. quotes, Links(bulletin)]);
        return Head(story) with
        {
            Description = Escaped.Lines([Markdown.Escape(story.Happened), .. description], MaxDescription),
            Fields = [.. Facts(story), .. Sources(story, words)],
            Footer = Footer(bulletin),
        };
    }

    private static DiscordEmbed Entry(StoryText story, Words words) => Head(story) with
    {
        Description = Escaped.Lines(
            [Markdown.Escape(story.Happened), .. Changed(story, words), .. story.Sources.Select(Source)], MaxDescription),
    };

    private static DiscordEmbed Head(StoryText story) => new($"{story.Label}: {story.Headline}")
    {
        Url = story.Link?.AbsoluteUri,
        Colour = story.IsUpdate ? DiscordEmbed.Amber : DiscordEmbed.Green,
        Timestamp = story.RaisedUtc,
    };

    private static IEnumerable<string> Changed(StoryText story, Words words) =>
        story.Changes.Select(change => $"{Markdown.Escape(words["label.changed"])}  **{Markdown.Escape(change)}**");

    private static IEnumerable<DiscordField> Facts(StoryText story) =>
        story.Facts.Take(MaxFields - 1).Select(fact => new DiscordField(fact.Title, Markdown.Escape(fact.Value), Inline: true));

    private static IEnumerable<DiscordField> Sources(StoryText story, Words words)
    {
        var lines = Escaped.Lines([.. story.Sources.Select(Source), .. Lines([story.MoreSources ?? ""])], DiscordField.MaxValue);
        if (lines.Length > 0) yield return new DiscordField(words["heading.sources"], lines, Inline: false);
    }

    private static string Source(SourceText source)
    {
        var language = source.Language.Length > 0 ? $" ({Markdown.Escape(source.Language)})" : "";
        return $"{Markdown.Link(source.Publisher, source.Url)}{language}";
    }

    private static string Links(Bulletin bulletin) =>
        string.Join(" · ", bulletin.Links.Select(link => Markdown.Link(link.Label, link.Url.AbsoluteUri)));

    private static string? Footer(Bulletin bulletin) => bulletin.Why.Length > 0 ? bulletin.Why : null;

    private static IEnumerable<string> Lines(IEnumerable<string> lines) => lines.Where(line => line.Length > 0);
}
