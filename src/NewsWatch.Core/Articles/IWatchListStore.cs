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

    /// <summary>Checks a feed no more until somebody resumes it. False where it is not watched, or not checked already.</summary>
    Task<bool> PauseAsync(Guid feedId, DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>Checks a paused feed, or one that was given up as gone, from this moment on. False where it is none of these.</summary>
    Task<bool> ResumeAsync(Guid feedId, DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>Brings the next check forward. False where it comes before this moment anyway, or none comes.</summary>
    Task<bool> CheckByAsync(Guid feedId, DateTimeOffset atUtc, CancellationToken cancellationToken);
}
