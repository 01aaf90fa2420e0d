using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>What happened to a story, oldest first: how it opened, what changed, how shares reacted, and what people put right.</summary>
internal static class StoryTimeline
{
    private const string SharesField = "share_moves";

    public static IReadOnlyList<TimelineEntry> Of(StoryFile file)
    {
        var sources = file.Story.Sources.DistinctBy(source => source.ArticleId).ToDictionary(source => source.ArticleId);
        var steps = file.Steps
            .Where(step => step.Role == ArticleRole.Primary || step.Changes.Count > 0)
            .Select(step => new TimelineEntry(step.ReceivedUtc)
            {
                Source = sources.GetValueOrDefault(step.ArticleId),
                Opened = step.Role == ArticleRole.Primary,
                Changes = step.Changes,
            });
        var corrections = file.Corrections.Select(correction => new TimelineEntry(correction.AtUtc) { Correction = correction });
        return [.. steps.Concat(Shares(file)).Concat(corrections).OrderBy(entry => entry.At)];
    }

    /// <summary>Shares are told without a time of their own: the one of the article whose words say it.</summary>
    private static IEnumerable<TimelineEntry> Shares(StoryFile file)
    {
        if (file.Story.Deal.ShareMoves.Count == 0) return [];
        var source = file.Quotes.FirstOrDefault(quote => quote.Field == SharesField)?.Source;
        return [new TimelineEntry(source?.ReceivedUtc ?? file.Story.LastPublishedUtc) { Source = source, ShareMoves = file.Story.Deal.ShareMoves }];
    }
}
