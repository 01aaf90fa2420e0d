namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>What was told of stories, for pages that are open; the host implements it over what all replicas share.</summary>
public interface IStoryNews
{
    /// <summary>The position of the newest; what is told later has a higher one, but for what is told at the very same time.</summary>
    Task<long> PositionAsync(CancellationToken cancellationToken);

    /// <summary>What was told behind the position, oldest first, at most some hundreds.</summary>
    Task<IReadOnlyList<StoryNewsItem>> AfterAsync(long position, CancellationToken cancellationToken);
}
