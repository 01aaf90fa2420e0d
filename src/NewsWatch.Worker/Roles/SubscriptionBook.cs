using NewsWatch.Core.Alerts;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// All subscriptions, declared and stored, as an index that is kept up to date: each look asks the store only for what has changed.
/// A declared one stands before a stored one of the same id.
/// </summary>
internal sealed class SubscriptionBook(SubscriptionList declared) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, Subscription> _stored = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private SubscriptionIndex _index = new(declared.All);
    private long _version;

    public IReadOnlyList<Subscription> Declared => declared.All;

    public bool IsDeclared(string id) => declared.All.Any(subscription => subscription.Id == id);

    public async Task<SubscriptionIndex> IndexAsync(StoreSession session, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var changes = await session.Subscriptions.ChangesSinceAsync(_version, cancellationToken);
            foreach (var change in changes)
            {
                Note(change);
                _version = change.Version;
            }

            if (changes.Count > 0) _index = new SubscriptionIndex([.. declared.All.Select(Muted), .. _stored.Values.Where(one => !IsDeclared(one.Id))]);
            return _index;
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
            return declared.All.FirstOrDefault(one => one.Id == id) is { } subscription ? Muted(subscription) : _stored.GetValueOrDefault(id);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Note(SubscriptionChange change)
    {
        if (change.Stored is { } stored && (!stored.HoldsOnlyMutes || IsDeclared(change.Id)))
        {
            _stored[change.Id] = stored.Subscription;
            _removed.Remove(change.Id);
        }
        else
        {
            _stored.Remove(change.Id);
            if (change.Stored is null) _removed.Add(change.Id);
        }
    }

    /// <summary>Nobody but the configuration changes a declared one; what its readers have muted is stored under its id.</summary>
    private Subscription Muted(Subscription subscription) => _stored.TryGetValue(subscription.Id, out var stored)
        ? subscription with { Mutes = stored.Mutes }
        : subscription;

    public void Dispose() => _turn.Dispose();
}
