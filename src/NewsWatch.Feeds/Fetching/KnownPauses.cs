using System.Collections.Concurrent;
using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Fetching;

/// <summary>Pauses that one process met with itself, for programs without a store.</summary>
public sealed class KnownPauses(TimeProvider clock) : IHostPauses
{
    private const int MaxHosts = 10_000;

    private readonly ConcurrentDictionary<string, HostPause> pauses = new(StringComparer.Ordinal);

    /// <summary>Those that hold at this moment.</summary>
    public IReadOnlyList<HostPause> All => [.. pauses.Values.Where(Holds)];

    public HostPause? Find(string host) => pauses.TryGetValue(host, out var pause) && Holds(pause) ? pause : null;

    public void Add(HostPause pause)
    {
        // Only a crawl of the whole web meets as many; a tenth goes at once, so that the next ones cost nothing: what is over or ends soonest.
        if (pauses.Count >= MaxHosts)
            foreach (var past in pauses.Values.OrderBy(known => known.UntilUtc).Take(MaxHosts / 10).ToList()) pauses.TryRemove(past.Host, out _);
        pauses.AddOrUpdate(pause.Host, pause, (_, known) => known.UntilUtc >= pause.UntilUtc ? known : pause);
    }

    public void Remove(string host) => pauses.TryRemove(host, out _);

    public ValueTask<HostPause?> FindAsync(string host, CancellationToken cancellationToken) => ValueTask.FromResult(Find(host));

    public Task PauseAsync(HostPause pause, CancellationToken cancellationToken)
    {
        Add(pause);
        return Task.CompletedTask;
    }

    private bool Holds(HostPause pause) => pause.UntilUtc > clock.GetUtcNow();
}
