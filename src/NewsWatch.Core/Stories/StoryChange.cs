namespace NewsWatch.Core.Stories;

/// <summary>What a revision changed, for readers: field, from what (null when new), to what.</summary>
public sealed record StoryChange(string Field, string? From, string To);
