using NewsWatch.Web.Pages.Feeds;

namespace NewsWatch.Web;

/// <summary>The watched feeds, and what operators do about them; the host implements it. Safe to call from many requests.</summary>
public interface IFeedDesk
{
    /// <summary>In order of their address.</summary>
    Task<IReadOnlyList<WatchedFeed>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Null where it is not watched.</summary>
    Task<WatchedFeed?> FindAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>Reads the feed that an address or a site means. Nothing is kept.</summary>
    Task<FeedFinding> SearchAsync(string written, CancellationToken cancellationToken);

    /// <summary>Watches a feed from now on, or still; null where the address is none that can be kept.</summary>
    Task<Guid?> AddAsync(string address, string title, CancellationToken cancellationToken);

    /// <summary>False where it is not checked anyway.</summary>
    Task<bool> PauseAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>False where it was neither paused nor given up.</summary>
    Task<bool> ResumeAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>Brings the next check forward as far as politeness allows; false where it comes as early anyway.</summary>
    Task<bool> CheckSoonAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>Its articles are kept. False where settings declare it, or it is not watched.</summary>
    Task<bool> RemoveAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>Takes in a list in OPML.</summary>
    Task<FeedListIntake> ImportAsync(ReadOnlyMemory<byte> list, CancellationToken cancellationToken);

    /// <summary>All watched feeds in OPML 2.0.</summary>
    Task<string> ExportAsync(CancellationToken cancellationToken);
}
