using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>Something that happened to a story. What did not happen is null or empty.</summary>
public sealed record TimelineEntry(DateTimeOffset At)
{
    /// <summary>The article that opened the story, or that changed it.</summary>
    public StorySource? Source { get; init; }

    public bool Opened { get; init; }

    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    /// <summary>How far shares moved, told by the source.</summary>
    public IReadOnlyList<ShareMove> ShareMoves { get; init; } = [];

    /// <summary>What a person put right.</summary>
    public StoryCorrection? Correction { get; init; }
}
