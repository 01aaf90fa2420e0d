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
                if (change.Stored is { } stored && (!stored.HoldsOnlyMutes || IsDeclared(change.Id))) _stored[change.Id] = stored.Subscription;
                else _stored.Remove(change.Id);
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

    /// <summary>The subscription as this process knows it; null where it has not met it.</summary>
    public async Task<Subscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (declared.All.FirstOrDefault(one => one.Id == id) is { } subscription) return subscription;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _stored.GetValueOrDefault(id);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Nobody but the configuration changes a declared one; what its readers have muted is stored under its id.</summary>
    private Subscription Muted(Subscription subscription) => _stored.TryGetValue(subscription.Id, out var stored)
        ? subscription with { Mutes = stored.Mutes }
        : subscription;

    public void Dispose() => _turn.Dispose();
}
