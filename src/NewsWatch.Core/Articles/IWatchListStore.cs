namespace NewsWatch.Core.Articles;

/// <summary>The feeds that the operator adds and removes while the program runs.</summary>
public interface IWatchListStore
{
    /// <summary>
    /// Watches the feeds from now on, due at once. One that is watched already is left as it is; one that was removed, or disabled as
    /// gone, is taken up again.
    /// </summary>
    /// <returns>The identities of those that were not watched before.</returns>
    Task<IReadOnlySet<Guid>> AddAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the operator's wish for a feed; its articles are kept. False where the operator never added it, or has removed it.
    /// </summary>
    Task<bool> RemoveAsync(Guid feedId, CancellationToken cancellationToken);
}
