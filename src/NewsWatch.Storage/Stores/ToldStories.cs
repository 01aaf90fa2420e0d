using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

/// <summary>Tells stories from those that only collect (<see cref="Core.Stories.Story.Unjudged"/>).</summary>
internal static class ToldStories
{
    private const string Mark = "\"Unjudged\":true";

    /// <summary>The revision is asked first, since it stands in a column and settles most rows.</summary>
    public static IQueryable<StoryRow> ThatTell(this IQueryable<StoryRow> stories) =>
        stories.Where(story => story.Revision > 0 || !story.Story.Contains(Mark));

    public static IQueryable<StoryRow> ThatCollect(this IQueryable<StoryRow> stories) =>
        stories.Where(story => story.Revision == 0 && story.Story.Contains(Mark));
}
