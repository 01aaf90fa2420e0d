namespace NewsWatch.Core.Stories.Finding;

/// <summary>What one article meant to its story.</summary>
public sealed record StoryStep
{
    public required Guid ArticleId { get; init; }

    public required ArticleRole Role { get; init; }

    /// <summary>One sentence of the tracker.</summary>
    public required string Why { get; init; }

    /// <summary>The story's revision after this article; null where it did not tell of the deal.</summary>
    public int? Revision { get; init; }

    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    public required DateTimeOffset ReceivedUtc { get; init; }
}
