namespace NewsWatch.Core.Stories.Telling;

/// <summary>A revision to be told now; no changes where it opens the story.</summary>
public sealed record StoryNews(Story Story, IReadOnlyList<StoryChange> Changes)
{
    public bool Opens => Story.Revision == 1;
}
