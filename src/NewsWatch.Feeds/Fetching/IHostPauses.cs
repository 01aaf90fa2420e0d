using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Fetching;

/// <summary>The hosts that asked to be left alone, whatever they were asked for: a feed, a page, robots.txt or a hub's service.</summary>
public interface IHostPauses
{
    /// <param name="host">As <see cref="FeedAddress.HostOf(Uri)"/> names it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The pause that holds at this moment; null where there is none.</returns>
    ValueTask<HostPause?> FindAsync(string host, CancellationToken cancellationToken);

    /// <summary>Leaves a host alone; of two pauses the longer one counts.</summary>
    Task PauseAsync(HostPause pause, CancellationToken cancellationToken);
}
