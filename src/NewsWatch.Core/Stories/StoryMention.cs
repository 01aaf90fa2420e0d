namespace NewsWatch.Core.Stories;

/// <summary>A deal that an article only recalls; the story is null where none is known.</summary>
public sealed record StoryMention(IReadOnlyList<string> Parties, Guid? StoryId);
