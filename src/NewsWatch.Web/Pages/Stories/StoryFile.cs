using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>All that is known of a story.</summary>
public sealed record StoryFile
{
    public required Story Story { get; init; }

    /// <summary>What articles say word for word, in the order of the story's evidence.</summary>
    public IReadOnlyList<StoryQuote> Quotes { get; init; } = [];

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<StoryStep> Steps { get; init; } = [];

    /// <summary>Latest first.</summary>
    public IReadOnlyList<StoryCorrection> Corrections { get; init; } = [];

    public IReadOnlyList<RecalledDeal> Recalled { get; init; } = [];

    /// <summary>Older stories of the same parties, newest first.</summary>
    public IReadOnlyList<Story> Older { get; init; } = [];

    /// <summary>The judgement of the article that opened it; null where it is kept no more.</summary>
    public DetectionResult? Judgement { get; init; }
}
