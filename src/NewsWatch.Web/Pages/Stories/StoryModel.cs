namespace NewsWatch.Web.Pages.Stories;

/// <summary>A story, and why the last form about it was not carried out.</summary>
public sealed record StoryModel(StoryFile File, string? Problem = null);
