using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// The pauses that the store keeps for all processes, looked at every two seconds at most: a check asks for them at each hop. Those
/// that this process learns of hold here at once; while the store is away, the others hold as they were last seen.
/// </summary>
internal sealed class StoredPauses(IStore store, TimeProvider clock) : IHostPauses, IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly KnownPauses _known = new(clock);
    private readonly Dictionary<string, HostPause> _unsaved = new(StringComparer.Ordinal);
    private long? _lookedAt;

    private bool IsFresh => _lookedAt is { } at && clock.GetElapsedTime(at) < Freshness;

    public async ValueTask<HostPause?> FindAsync(string host, CancellationToken cancellationToken)
    {
        if (!IsFresh) await InTurnAsync(() => IsFresh ? Task.CompletedTask : LookAsync(cancellationToken), cancellationToken);
        return _known.Find(host);
    }

    public async Task PauseAsync(HostPause pause, CancellationToken cancellationToken)
    {
        _known.Add(pause);
        await InTurnAsync(
            async () =>
            {
                // A look that was under way did not find it in the store, and took it for ended.
                _known.Add(pause);
                _unsaved[pause.Host] = _known.Find(pause.Host) ?? pause;
                await SaveAsync(cancellationToken);
            },
            cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private async Task InTurnAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        catch (StoreUnavailableException)
        {
            // Who needs the store for more than this says so; what was not saved is saved at the next look.
            return;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var stored = await store.ReadAsync(session => session.Feeds.ListPausesAsync(now, cancellationToken), cancellationToken);
            var gone = _known.All.Select(pause => pause.Host).Except(stored.Select(pause => pause.Host), StringComparer.Ordinal).ToList();
            foreach (var host in gone) _known.Remove(host);
            foreach (var pause in stored) _known.Add(pause);
        }
        finally
        {
            // Not before: whoever comes while the list is being read waits for it. A store that is away is not asked each time.
            _lookedAt = clock.GetTimestamp();
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_unsaved.Count == 0) return;
        var now = clock.GetUtcNow();
        await store.TransactAsync(
            async session =>
            {
                foreach (var pause in _unsaved.Values) await session.Feeds.PauseHostAsync(pause, now, cancellationToken);
            },
            cancellationToken);
        _unsaved.Clear();
    }
}
