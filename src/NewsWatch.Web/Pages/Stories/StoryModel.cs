namespace NewsWatch.Web.Pages.Stories;

/// <summary>A story, and why the last form about it was not carried out: the last part of the key of its words.</summary>
public sealed record StoryModel(StoryFile File, string? Problem = null);
