using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>Takes facts and the words that state them from an article into a story.</summary>
internal static class FactFiller
{
    private const string TermsUndisclosed = "terms_undisclosed";

    /// <summary>Adds what the story does not know yet.</summary>
    public static Story Fill(Story story, DetectionResult detection)
    {
        if (detection is not { Partnership: true, Deal: { } stated }) return story;
        var filled = story with { Deal = Complete(story.Deal, stated) };
        var fields = story.Evidence.Select(evidence => evidence.Field).ToHashSet(StringComparer.Ordinal);
        return filled with { Evidence = Current(filled, [.. story.Evidence, .. detection.Evidence.Where(words => !fields.Contains(words.Field))]) };
    }

    /// <summary>The known deal with what only the other states; the parties stay.</summary>
    public static Deal Complete(Deal known, Deal stated) => known with
    {
        Subject = known.Subject ?? stated.Subject,
        CapacityGw = known.CapacityGw ?? stated.CapacityGw,
        Value = known.ValueUsd is null ? stated.Value : known.Value,
        ValueUsd = known.ValueUsd ?? stated.ValueUsd,
        StakePercent = known.StakePercent ?? stated.StakePercent,
        Units = known.Units ?? stated.Units,
        Starts = known.Starts ?? stated.Starts,
        ShareMoves = known.ShareMoves.Count > 0 ? known.ShareMoves : stated.ShareMoves,
    };

    /// <summary>Takes over the article's words for the fields that it changes; for a status these are its title.</summary>
    public static Story Replace(Story story, TrackedArticle article, IReadOnlyCollection<string> fields)
    {
        var stated = article.Detection.Evidence
            .Where(evidence => fields.Any(field => field.StartsWith(evidence.Field, StringComparison.Ordinal)))
            .ToList();
        if (fields.Contains(StoryField.Status) && article.Article.Title.Length > 0) stated.Add(new Evidence(StoryField.Status, article.Article.Title));
        var kept = story.Evidence.Where(evidence => stated.TrueForAll(words => words.Field != evidence.Field));
        return story with { Evidence = Current(story, [.. kept, .. stated]) };
    }

    /// <summary>Once a value is known, words that it is not disclosed are past.</summary>
    private static IReadOnlyList<Evidence> Current(Story story, IReadOnlyList<Evidence> evidence) =>
        story.Deal.Value is null ? evidence : [.. evidence.Where(words => words.Field != TermsUndisclosed)];
}
