using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>What the sources say together, whatever the order in which they arrived.</summary>
internal static class StoryConsensus
{
    /// <summary>The type that most publishers name; of two the one that was published first.</summary>
    public static DealType TypeOf(Story story)
    {
        var named = story.Sources.Where(source => source.Type is not null).ToList();
        return named.Count == 0
            ? story.Deal.Type
            : named.GroupBy(source => source.Type!.Value)
                .OrderByDescending(group => group.Select(source => source.Publisher).Distinct(StringComparer.OrdinalIgnoreCase).Count())
                .ThenBy(group => group.Min(source => source.EffectiveUtc))
                .ThenBy(group => group.Key)
                .First().Key;
    }

    /// <summary>The title of the earliest article that tells the deal.</summary>
    public static string HeadlineOf(Story story) => story.Sources
        .Where(source => source.Status is not null && !string.IsNullOrWhiteSpace(source.Title))
        .OrderBy(source => source.EffectiveUtc).ThenBy(source => source.ArticleId)
        .Select(source => source.Title)
        .FirstOrDefault(story.Headline);
}
