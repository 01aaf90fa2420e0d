namespace NewsWatch.Core.Stories;

/// <summary>Where an article belongs.</summary>
public sealed record TrackDecision
{
    public required ArticleRole Role { get; init; }

    /// <summary>The story as it stands after this article; null where it belongs to none.</summary>
    public Story? Story { get; init; }

    /// <summary>What changed, with role <see cref="ArticleRole.Update"/>.</summary>
    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    /// <summary>True where subscribers are to be told.</summary>
    public required bool Alert { get; init; }

    /// <summary>One sentence for readers.</summary>
    public required string Why { get; init; }
}
