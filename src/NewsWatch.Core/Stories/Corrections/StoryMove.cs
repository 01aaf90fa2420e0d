namespace NewsWatch.Core.Stories.Corrections;

/// <summary>Articles that change their story; null stands for all of them.</summary>
public sealed record StoryMove(Guid From, Guid To, IReadOnlyList<Guid>? ArticleIds);
