using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Stores;

/// <summary>Which articles came how far. Says in SQL what <see cref="ArticleJourney.Outcome"/> says of one journey.</summary>
internal static class JourneyRows
{
    public static IQueryable<JourneyRow> Of(StoreContext context) =>
        from article in context.Articles
        from detection in context.Detections.Where(row => row.ArticleId == article.Id).DefaultIfEmpty()
        from decision in context.Decisions.Where(row => row.ArticleId == article.Id).DefaultIfEmpty()
        from story in context.Stories.Where(row => row.Id == decision!.StoryId).DefaultIfEmpty()
        select new JourneyRow
        {
            Article = article,
            Detection = detection,
            Decision = decision,
            Story = story,
            Alerted = context.Alerts.Any(alert => alert.StoryId == decision!.StoryId && alert.Revision == decision.Revision),
        };

    public static IQueryable<JourneyRow> With(this IQueryable<JourneyRow> rows, JourneyOutcome outcome) => outcome switch
    {
        JourneyOutcome.Waiting => rows.Where(row =>
            row.Detection == null || (row.Detection.Partnership && row.Decision == null)),
        JourneyOutcome.Irrelevant => rows.Where(row =>
            row.Detection != null
            && ((!row.Detection.Partnership && row.Decision == null) || row.Decision!.Role == ArticleRole.None)),
        JourneyOutcome.Mention => rows.Where(row =>
            row.Detection != null && !row.Decision!.Alert && row.Decision.Role == ArticleRole.Mention),
        JourneyOutcome.Known => rows.Where(row =>
            row.Detection != null && !row.Decision!.Alert
            && row.Decision.Role != ArticleRole.Mention && row.Decision.Role != ArticleRole.None),
        JourneyOutcome.Unmatched => rows.Where(row =>
            row.Detection != null && row.Decision!.Alert && row.Decision.Role != ArticleRole.None && !row.Alerted),
        JourneyOutcome.Alerted => rows.Where(row =>
            row.Detection != null && row.Decision!.Alert && row.Decision.Role != ArticleRole.None && row.Alerted),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };
}
