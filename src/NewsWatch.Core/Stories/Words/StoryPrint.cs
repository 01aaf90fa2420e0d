namespace NewsWatch.Core.Stories.Words;

/// <summary>What is kept of an article's words to recognise another that says nearly the same.</summary>
public sealed record StoryPrint
{
    public required Guid ArticleId { get; init; }

    public required Guid StoryId { get; init; }

    /// <summary>Two letters; prints of different languages are never compared.</summary>
    public required string Lang { get; init; }

    /// <summary>The heaviest terms of title and lead.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    public required DateTimeOffset SeenUtc { get; init; }
}
