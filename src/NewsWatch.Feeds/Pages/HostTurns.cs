using System.Net;
using NewsWatch.Feeds.Fetching;

namespace NewsWatch.Feeds.Pages;

/// <summary>When this process may ask a host for its next page.</summary>
internal sealed class HostTurns(TimeProvider clock)
{
    private const int MaxHosts = 10_000;

    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UsualPause = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    private readonly Lock turn = new();
    private readonly Dictionary<string, DateTimeOffset> free = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> paused = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>429 and 503 speak for the whole host, not for one page.</summary>
    public static bool AsksForPause(FetchFailure failure) =>
        failure.Status is (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable;

    /// <summary>Ends when it is the caller's turn. Turns are given in the order in which they were asked for.</summary>
    public Task WaitAsync(Uri url, CancellationToken cancellationToken)
    {
        DateTimeOffset now, start;
        lock (turn)
        {
            now = clock.GetUtcNow();
            start = free.TryGetValue(url.Authority, out var next) && next > now ? next : now;
            Set(free, url.Authority, start + Gap, now);
        }

        return start > now ? Task.Delay(start - now, clock, cancellationToken) : Task.CompletedTask;
    }

    public void Pause(Uri url, TimeSpan? asked)
    {
        var pause = asked ?? UsualPause;
        lock (turn)
        {
            var now = clock.GetUtcNow();
            Set(paused, url.Authority, now + (pause < LongestPause ? pause : LongestPause), now);
        }
    }

    public DateTimeOffset? PausedUntil(Uri url)
    {
        lock (turn)
        {
            return paused.TryGetValue(url.Authority, out var until) && until > clock.GetUtcNow() ? until : null;
        }
    }

    private static void Set(Dictionary<string, DateTimeOffset> times, string host, DateTimeOffset time, DateTimeOffset now)
    {
        if (times.Count >= MaxHosts)
        {
            foreach (var past in times.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList()) times.Remove(past);
            if (times.Count >= MaxHosts) times.Clear();
        }

        times[host] = time;
    }
}
