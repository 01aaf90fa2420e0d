using NewsWatch.Core.Alerts;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// All subscriptions, declared and stored, as an index that is kept up to date: each look asks the store only for what has changed.
/// A declared one stands before a stored one of the same id.
/// </summary>
internal sealed class SubscriptionBook(SubscriptionList declared) : IDisposable
{
    /// <summary>Beyond so many changes at once, as at the start, the index is made anew.</summary>
    private const int MostOneByOne = 100;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, Subscription> _declared = declared.All.ToDictionary(one => one.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Subscription> _standing = declared.All.ToDictionary(one => one.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private SubscriptionIndex _index = new(declared.All);
    private long _version;

    public IReadOnlyList<Subscription> Declared => declared.All;

    public bool IsDeclared(string id) => _declared.ContainsKey(id);

    public async Task<SubscriptionIndex> IndexAsync(StoreSession session, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var changes = await session.Subscriptions.ChangesSinceAsync(_version, cancellationToken);
            var isMadeAnew = changes.Count > MostOneByOne;
            foreach (var change in changes)
            {
                var former = _standing.GetValueOrDefault(change.Id);
                Note(change);
                _version = change.Version;
                if (!isMadeAnew) _index = _index.With(former, _standing.GetValueOrDefault(change.Id));
            }

            if (isMadeAnew) _index = new SubscriptionIndex(_standing.Values);
            return _index;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Who of those that this process knows sends to the destination.</summary>
    public async Task<IReadOnlyList<string>> IdsWithAsync(Destination destination)
    {
        await _turn.WaitAsync();
        try
        {
            return [.. _standing.Values.Where(one => one.Destinations.Contains(destination)).Select(one => one.Id)];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Reads all anew at the next look: for whoever has looked within a transaction that was not committed, which may have shown changes that
    /// never came to be.
    /// </summary>
    public async Task ForgetAsync()
    {
        await _turn.WaitAsync();
        try
        {
            _version = 0;
            _standing.Clear();
            foreach (var one in declared.All) _standing[one.Id] = one;
            _removed.Clear();
            _index = new SubscriptionIndex(declared.All);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>True where the store has said that it was removed; false also where nothing is known of it.</summary>
    public async Task<bool> WasRemovedAsync(string id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _removed.Contains(id);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The subscription as this process knows it; null where it has not met it.</summary>
    public async Task<Subscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _standing.GetValueOrDefault(id);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Nobody but the configuration changes a declared one; what its readers have muted is stored under its id.</summary>
    private void Note(SubscriptionChange change)
    {
        if (_declared.TryGetValue(change.Id, out var declaredOne))
        {
            _standing[change.Id] = change.Stored is { } known ? declaredOne with { Mutes = known.Subscription.Mutes } : declaredOne;
        }
        else if (change.Stored is { HoldsOnlyMutes: false } stored)
        {
            _standing[change.Id] = stored.Subscription;
            _removed.Remove(change.Id);
        }
        else
        {
            _standing.Remove(change.Id);
            if (change.Stored is null) _removed.Add(change.Id);
        }
    }

    public void Dispose() => _turn.Dispose();
}
