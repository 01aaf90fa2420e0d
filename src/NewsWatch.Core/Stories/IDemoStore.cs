using NewsWatch.Core.Articles;

namespace NewsWatch.Core.Stories;

/// <summary>
/// The invented week of the demo in a store that is really used. It is known by the origin of its feeds (<see cref="FeedOrigin.Demo"/>) and by
/// the mark of its stories (<see cref="Story.Demo"/>), and nothing else is.
/// </summary>
public interface IDemoStore
{
    /// <summary>
    /// Adds its feeds; false where the week is there already, and nothing more is to be written. Nobody else loads or removes it until the
    /// transaction ends.
    /// </summary>
    Task<bool> BeginAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken);

    /// <summary>Forgets its feeds, articles and stories, corrections included; false where there was none.</summary>
    Task<bool> RemoveAsync(CancellationToken cancellationToken);

    /// <summary>Its feeds, which are not watched; none where it is not loaded.</summary>
    Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancellationToken);
}
