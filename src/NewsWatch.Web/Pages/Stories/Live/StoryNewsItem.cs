namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>A story that opened, or changed.</summary>
public sealed record StoryNewsItem(long Position, Guid StoryId, bool Opened);
