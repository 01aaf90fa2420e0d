namespace NewsWatch.Core.Stories;

/// <summary>The story that an article belongs to, and the rule that says so in a clause for readers.</summary>
internal sealed record StoryLink(Story Story, string Because);
