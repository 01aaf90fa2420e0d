namespace NewsWatch.Storage;

/// <summary>Somebody else wrote the story since this transaction read it.</summary>
internal sealed class StoryConflictException(Guid storyId) : Exception($"Story {storyId} was changed by another transaction again and again.");
