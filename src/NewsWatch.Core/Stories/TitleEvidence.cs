namespace NewsWatch.Core.Stories;

/// <summary>What stands in the title is the article's news; what stands below may be background.</summary>
internal static class TitleEvidence
{
    public static bool States(TrackedArticle article, string field) => article.Detection.Evidence.Any(evidence =>
        // "value" and "value_usd" both speak of the value.
        evidence.Field.Length > 0
        && field.StartsWith(evidence.Field, StringComparison.Ordinal)
        && evidence.Quote.Length > 0
        && article.Article.Title.Contains(evidence.Quote, StringComparison.Ordinal));
}
