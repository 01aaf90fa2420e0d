namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>
/// What was told of stories, for pages that are open; the host implements it over what all replicas share. What is told later has a higher
/// position, unless it took long to be written: then it appears below what was told meanwhile.
/// </summary>
public interface IStoryNews
{
    /// <summary>The position of the newest.</summary>
    Task<long> PositionAsync(CancellationToken cancellationToken);

    /// <summary>The position of the newest of what was there at a moment.</summary>
    Task<long> PositionAsync(DateTimeOffset atUtc, CancellationToken cancellationToken);

    /// <summary>What was told behind the position, oldest first.</summary>
    Task<IReadOnlyList<StoryNewsItem>> AfterAsync(long position, int take, CancellationToken cancellationToken);
}
