namespace NewsWatch.Core.Stories.Finding;

public interface IStoryFinder
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Story>> ListAsync(StorySearch search, CancellationToken cancellationToken);

    /// <summary>The parties of so many of the stories that were told last, each as often as it is named.</summary>
    Task<IReadOnlyList<string>> RecentPartiesAsync(int stories, CancellationToken cancellationToken);

    /// <summary>Where each article of a story was placed and what it changed, in order of arrival.</summary>
    Task<IReadOnlyList<StoryStep>> StepsAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>
    /// Older deals that articles of the story recall, with their stories where these are known: those that most articles recall.
    /// </summary>
    Task<IReadOnlyList<RecalledDeal>> RecalledAsync(Guid storyId, CancellationToken cancellationToken);
}
