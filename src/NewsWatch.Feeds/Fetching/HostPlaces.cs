using System.Collections.Concurrent;
using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Fetching;

/// <summary>
/// Places at hosts, one by default, given in the order in which they were asked for. Whoever needs one takes it before any
/// clock of its own starts: time spent behind a slow neighbour is not the fault of the one that waits.
/// </summary>
internal sealed class HostPlaces(int perHost, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Line> lines = new(StringComparer.Ordinal);

    /// <summary>Disposing the place gives it to the next in line.</summary>
    public async ValueTask<HostPlace> TakeAsync(Uri url, CancellationToken cancellationToken)
    {
        var host = FeedAddress.HostOf(url);
        var line = Enter(host);
        try
        {
            await line.Free.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(host, line);
            throw;
        }

        return new HostPlace(clock, () => GiveBack(host, line));
    }

    private Line Enter(string host)
    {
        while (true)
        {
            var line = lines.GetOrAdd(host, _ => new Line(perHost));
            lock (line)
            {
                // One that the last visitor has just taken down admits nobody.
                if (line.IsClosed) continue;
                line.Visitors++;
                return line;
            }
        }
    }

    private void Leave(string host, Line line)
    {
        lock (line)
        {
            if (--line.Visitors > 0) return;
            line.IsClosed = true;
            lines.TryRemove(host, out _);
        }

        line.Free.Dispose();
    }

    private void GiveBack(string host, Line line)
    {
        line.Free.Release();
        Leave(host, line);
    }

    private sealed class Line(int places)
    {
        public SemaphoreSlim Free { get; } = new(places, places);

        public int Visitors { get; set; }

        public bool IsClosed { get; set; }
    }
}
