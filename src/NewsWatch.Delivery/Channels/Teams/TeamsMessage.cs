using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Teams;

/// <summary>A bulletin as an adaptive card of version 1.4, the newest that workflows show everywhere (adaptivecards.io/explorer).</summary>
internal static class TeamsMessage
{
    private const int MaxActions = 6;

    public static object Of(Bulletin bulletin) => new
    {
        Type = "message",
        Attachments = new[]
        {
            new TeamsAttachment("application/vnd.microsoft.card.adaptive", new TeamsCard([.. Body(bulletin)], [.. Actions(bulletin)])),
        },
    };

    private static IEnumerable<object> Body(Bulletin bulletin)
    {
        if (bulletin.Stories.Count != 1)
        {
            yield return Block(Markdown.Escape(bulletin.Title), TeamsStyle.Title);
            if (bulletin.Text.Length > 0) yield return Block(Markdown.Escape(bulletin.Text), TeamsStyle.Text);
        }

        var inDigest = bulletin.Stories.Count > 1;
        foreach (var item in bulletin.Stories.SelectMany(story => Story(story, bulletin.Words, inDigest))) yield return item;
        if (bulletin.MoreStories is { } more) yield return Block(more, TeamsStyle.Small);
        if (bulletin.Reason.Length > 0)
            yield return Block(Markdown.Escape(bulletin.Why), TeamsStyle.Small);
    }

    private static IEnumerable<object> Story(StoryText story, Words words, bool inDigest)
    {
        yield return Block(Markdown.Escape(story.Label), TeamsStyle.Label(story.IsUpdate, inDigest));
        yield return Block(Headline(story, inDigest), inDigest ? TeamsStyle.Heading : TeamsStyle.Title);
        yield return Block(Markdown.Escape(story.Happened), TeamsStyle.Text);
        foreach (var change in story.Changes)
            yield return Block($"{Markdown.Escape(words["label.changed"])}  {Markdown.Escape(change)}", TeamsStyle.Text);
        if (!inDigest)
        {
            var facts = story.Facts.Select(fact => new { fact.Title, Value = Markdown.Escape(fact.Value) }).ToArray();
            yield return new { Type = "FactSet", Facts = facts };
            foreach (var quote in story.Quotes) yield return Block(Quote(quote, words), TeamsStyle.Text);
        }

        foreach (var source in story.Sources) yield return Block(Source(source), TeamsStyle.Small);
        if (story.MoreSources is { } more) yield return Block(more, TeamsStyle.Small);
    }

    private static string Quote(QuoteText quote, Words words) =>
        $"{Markdown.Escape(words.Fill("quote", quote.Text))} _({Markdown.Escape(quote.Fields)})_";

    private static string Headline(StoryText story, bool inDigest) =>
        inDigest ? Markdown.Link(story.Headline, story.Link?.AbsoluteUri ?? "") : Markdown.Escape(story.Headline);

    private static string Source(SourceText source)
    {
        var language = source.Language.Length > 0 ? $" ({Markdown.Escape(source.Language)})" : "";
        return $"{Markdown.Link($"{source.Publisher}: {source.Title}", source.Url)}{language}";
    }

    private static IEnumerable<object> Actions(Bulletin bulletin)
    {
        var story = bulletin.Stories is [{ Link: { } link }] ? [new LinkText(bulletin.Words["link.story"], link)] : Array.Empty<LinkText>();
        return story.Concat(bulletin.Links).Take(MaxActions)
            .Select(action => new { Type = "Action.OpenUrl", Title = action.Label, Url = action.Url.AbsoluteUri });
    }

    private static TeamsBlock Block(string text, TeamsStyle style) => new(text, style);
}
