using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Slack;

/// <summary>
/// A bulletin as Block Kit: blocks for the channel, a text for notifications and screen readers. Limits: 50 blocks, 3,000
/// characters a text, 10 fields of 2,000 (docs.slack.dev/reference/block-kit/blocks).
/// </summary>
internal sealed record SlackMessage(string Text, IReadOnlyList<object> Blocks)
{
    public const int MaxBlocks = 50;
    private const int MaxText = 3000;
    private const int MaxField = 2000;
    private const int MaxFields = 10;

    public static SlackMessage Of(Bulletin bulletin)
    {
        var blocks = new List<object>();
        if (bulletin.Stories.Count != 1) blocks.Add(Section([$"*{Plain(bulletin.Title)}*", Plain(bulletin.Text)]));
        foreach (var story in bulletin.Stories)
            blocks.AddRange(bulletin.Stories.Count == 1 ? Whole(story, bulletin.Words) : Entry(story));
        if (bulletin.MoreStories is { } more) blocks.Add(Context([Plain(more)]));
        if (Foot(bulletin) is { Length: > 0 } foot) blocks.Add(Context([foot]));
        return new SlackMessage(Escaped.Text(Summary(bulletin), MaxText, Plain), blocks);
    }

    private static string Summary(Bulletin bulletin) => bulletin.Stories is [{ } story]
        ? $"{story.Label}: {story.Headline}"
        : $"{bulletin.Title} {bulletin.Text}".TrimEnd();

    private static IEnumerable<object> Whole(StoryText story, Words words)
    {
        yield return Section([Head(story), Plain(story.Happened)]);
        yield return Fields(story);
        if (story.Changes.Count > 0) yield return Section([$"*{Plain(words["heading.changes"])}*", .. Changes(story)]);
        if (story.Quotes.Count > 0)
            yield return Section(story.Quotes.Select(quote => $"> {Plain(words.Fill("quote", quote.Text))} _({Plain(quote.Fields)})_"));
        if (story.Sources.Count > 0) yield return Context([.. story.Sources.Select(Source), .. MoreSources(story)]);
    }

    private static IEnumerable<object> Entry(StoryText story)
    {
        yield return Section([Head(story), Plain(story.Happened), .. Changes(story)]);
        if (story.Sources.Count > 0) yield return Context([.. story.Sources.Select(Source), .. MoreSources(story)]);
    }

    private static IEnumerable<string> Changes(StoryText story) => story.Changes.Select(change => $"• {Plain(change)}");

    private static string Head(StoryText story)
    {
        var title = $"{Plain(story.Label)}  {Plain(story.Headline)}";
        return story.Link is { } link ? $"*{Link(link.AbsoluteUri, title)}*" : $"*{title}*";
    }

    private static string Source(SourceText source)
    {
        var title = Plain($"{source.Publisher}: {source.Title}");
        var language = source.Language.Length > 0 ? $"[{Plain(source.Language)}] " : "";
        return $"{language}{(source.Url.Length > 0 ? Link(source.Url, title) : title)}";
    }

    private static IEnumerable<string> MoreSources(StoryText story) => story.MoreSources is { } more ? [Plain(more)] : [];

    private static string Foot(Bulletin bulletin)
    {
        var why = bulletin.Why.Length > 0 ? [Plain(bulletin.Why)] : Array.Empty<string>();
        return string.Join(" · ", [.. why, .. bulletin.Links.Select(link => Link(link.Url.AbsoluteUri, Plain(link.Label)))]);
    }

    private static object Section(IEnumerable<string> lines) => new { Type = "section", Text = Mrkdwn(lines, MaxText) };

    private static object Fields(StoryText story) => new
    {
        Type = "section",
        Fields = story.Facts.Take(MaxFields).Select(fact => Mrkdwn([$"*{Plain(fact.Title)}*", Plain(fact.Value)], MaxField)).ToArray(),
    };

    private static object Context(IReadOnlyList<string> lines) => new { Type = "context", Elements = new[] { Mrkdwn(lines, MaxText) } };

    /// <summary>"verbatim" keeps Slack from turning what looks like a name or a channel into a mention.</summary>
    private static object Mrkdwn(IEnumerable<string> lines, int maxLength) =>
        new { Type = "mrkdwn", Text = Escaped.Lines(lines.Where(line => line.Length > 0), maxLength), Verbatim = true };

    private static string Link(string url, string label) => $"<{Plain(url).Replace("|", "%7C", StringComparison.Ordinal)}|{label}>";

    /// <summary>The three characters that Slack gives a meaning to ("Formatting text for app surfaces").</summary>
    private static string Plain(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
