using System.Globalization;
using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Fetching;

/// <summary>
/// The one way to a host: no more connections at once than it has places, and none while it asked to be left alone. A process has
/// one gate, through which goes whatever it asks for.
/// </summary>
public sealed class HostGate(IHostPauses pauses, PauseLength length, FetchLimits limits, TimeProvider clock)
{
    private readonly HostPlaces places = new(limits.MaxConnectionsPerHost, clock);

    /// <summary>A place at the host, to be given back by disposing it.</summary>
    /// <exception cref="HostPausedException">The host asked to be left alone. Nothing was asked of it.</exception>
    internal async Task<HostPlace> EnterAsync(Uri url, CancellationToken cancellationToken)
    {
        var place = await places.TakeAsync(url, cancellationToken);
        try
        {
            // Looked up here and not before the wait: the one before in the line may have been sent away.
            if (await FindPauseAsync(url, cancellationToken) is { } pause) throw Paused(url, pause);
            return place;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Leaves the host alone if this answer asks for it.</summary>
    internal Task NoteAsync(Uri url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!PauseLength.IsAskedBy((int)response.StatusCode)) return Task.CompletedTask;
        var now = clock.GetUtcNow();
        var until = now + length.Of(RetryAfter.Read(response.Headers, now));
        return pauses.PauseAsync(new HostPause(FeedAddress.HostOf(url), until, StatusNames.Line(response.StatusCode)), cancellationToken);
    }

    private async Task<HostPause?> FindPauseAsync(Uri url, CancellationToken cancellationToken)
    {
        try
        {
            return await pauses.FindAsync(FeedAddress.HostOf(url), cancellationToken);
        }
        catch (OperationCanceledException e)
        {
            throw new PauseUnknownException(e);
        }
    }

    private HostPausedException Paused(Uri url, HostPause pause)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"{url.IdnHost} asked to be left alone until {pause.UntilUtc:u}");
        return new HostPausedException(reason, url, pause.UntilUtc - clock.GetUtcNow());
    }
}
