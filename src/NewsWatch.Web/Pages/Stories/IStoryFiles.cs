using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>Stories as the pages read them; the host implements it over its store. A singleton that is safe to call from many requests.</summary>
public interface IStoryFiles
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Story>> ListAsync(StorySearch search, CancellationToken cancellationToken);

    /// <summary>All that is known of a story, or of the one that it was merged into; null where no story has this id.</summary>
    Task<StoryFile?> FindAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>Parties of recent stories, most frequent first; may be some minutes old.</summary>
    Task<IReadOnlyList<string>> CompaniesAsync(CancellationToken cancellationToken);

    /// <summary>What an instance without stories is about to do.</summary>
    Task<FirstRun> FirstRunAsync(CancellationToken cancellationToken);
}
