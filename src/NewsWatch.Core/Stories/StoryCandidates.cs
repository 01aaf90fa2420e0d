using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>
/// Stories that an article may belong to, with the articles that share the most terms with it. The story of each print is
/// among the stories.
/// </summary>
public sealed record StoryCandidates(IReadOnlyList<Story> Stories, IReadOnlyList<StoryPrint> Prints)
{
    /// <summary>Prints of an article that are looked at: those with the most terms in common.</summary>
    public const int MaxPrints = 8;

    /// <summary>Of the articles with one term only the latest are considered, so that a word of thousands costs no more than any other.</summary>
    public const int MaxPrintsPerTerm = 40;

    public static StoryCandidates None { get; } = new([], []);

    /// <summary>Those that tell of a deal, and those that only collect; all prints with either.</summary>
    public (StoryCandidates Told, StoryCandidates Untold) Apart() =>
        (this with { Stories = [.. Stories.Where(story => !story.Unjudged)] }, this with { Stories = [.. Stories.Where(story => story.Unjudged)] });
}
