namespace NewsWatch.Core.Alerts;

/// <summary>A story that would have been told, and why.</summary>
public sealed record PreviewedStory(Guid StoryId, string Headline, DateTimeOffset OpenedUtc, string Reason);
