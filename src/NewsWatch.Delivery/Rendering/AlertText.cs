namespace NewsWatch.Delivery.Rendering;

/// <summary>A bulletin as plain lines for channels that show text.</summary>
public static class AlertText
{
    public static IReadOnlyList<AlertLine> Lines(Bulletin bulletin) => [.. LinesOf(bulletin)];

    private static IEnumerable<AlertLine> LinesOf(Bulletin bulletin)
    {
        if (bulletin.Stories.Count != 1) yield return new AlertLine(AlertLineKind.Headline, bulletin.Title);
        if (bulletin.Text.Length > 0) yield return new AlertLine(AlertLineKind.Facts, bulletin.Text);
        foreach (var line in bulletin.Stories.SelectMany(story => StoryLines(story, bulletin.Words))) yield return line;
        if (bulletin.MoreStories is { } more) yield return new AlertLine(AlertLineKind.Source, more);
        if (bulletin.Reason.Length > 0)
        {
            var why = bulletin.Words.Fill("label.why", bulletin.SubscriptionId);
            yield return new AlertLine(AlertLineKind.Reason, $"{why}{bulletin.Words["colon"]} {bulletin.Reason}");
        }

        foreach (var link in bulletin.Links)
            yield return new AlertLine(AlertLineKind.Reason, $"{link.Label}{bulletin.Words["colon"]} {link.Url.AbsoluteUri}");
    }

    private static IEnumerable<AlertLine> StoryLines(StoryText story, Words words)
    {
        yield return new AlertLine(AlertLineKind.Headline, $"{story.Label}  {story.Headline}");
        yield return new AlertLine(AlertLineKind.Parties, story.PartiesLine);
        foreach (var change in story.Changes) yield return new AlertLine(AlertLineKind.Change, $"{words["label.changed"]}  {change}");
        yield return new AlertLine(AlertLineKind.Facts, story.FactLine);
        if (story.Subject is { } subject) yield return new AlertLine(AlertLineKind.Facts, words.Fill("label.about", subject));
        foreach (var quote in story.Quotes)
            yield return new AlertLine(AlertLineKind.Evidence, $"{words.Fill("quote", quote.Text)} ({quote.Fields})");
        foreach (var source in story.Sources)
        {
            var language = source.Language.Length == 0 ? "" : $" [{source.Language}]";
            yield return new AlertLine(AlertLineKind.Source, $"{words["label.source"]}{language} {source.Publisher} {source.Url}".TrimEnd());
        }

        if (story.MoreSources is { } more) yield return new AlertLine(AlertLineKind.Source, more);
        if (story.Link is { } link) yield return new AlertLine(AlertLineKind.Reason, $"{words["link.story"]}{words["colon"]} {link.AbsoluteUri}");
    }
}
