using NewsWatch.Core.Stories.Telling;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Consumers;

internal static class StoryPublishing
{
    /// <summary>Adds the news of a story to the session's transaction, for the notifier.</summary>
    public static void PublishNews(this StoreSession session, StoryNews news, DateTimeOffset nowUtc)
    {
        if (news.Opens) session.Publish(StoryMessages.Opened(news.Story), nowUtc);
        else session.Publish(StoryMessages.Updated(news.Story, news.Changes), nowUtc);
    }
}
