using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>Lists, checks, saves and removes subscriptions, for the API and the command line alike.</summary>
internal sealed class SubscriptionDesk(IStore store, SubscriptionList declared, ChannelRegistry channels, PartyNames parties) : ISubscriptionDesk
{
    private const int MostHeld = 100_000;
    private const string Configuration = "configuration";

    public async Task<IReadOnlyList<ListedSubscription>> ListAsync(string? owner, int skip, int take, CancellationToken cancellationToken)
    {
        var configured = owner is null ? declared.All.Select(Listed).ToList() : [];
        var first = configured.Skip(skip).Take(take).ToList();
        var left = Math.Max(0, skip - configured.Count);
        var stored = await store.ReadAsync(
            session => session.Subscriptions.ListAsync(owner, left, take - first.Count, cancellationToken), cancellationToken);
        return [.. first, .. stored.Select(one => new ListedSubscription(one, Declared: false))];
    }

    public async Task<ListedSubscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (declared.All.FirstOrDefault(subscription => subscription.Id == id) is { } configured) return Listed(configured);
        var stored = await store.ReadAsync(session => session.Subscriptions.FindAsync(id, cancellationToken), cancellationToken);
        return stored is null ? null : new ListedSubscription(stored, Declared: false);
    }

    public async Task<SubscriptionSaved> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken)
    {
        var (filter, unknown) = parties.Check(subscription.Subscription.Filter);
        var named = subscription.Subscription with { Filter = filter };
        List<string> errors = [.. unknown, .. channels.Validate([named])];
        if (declared.All.Any(one => one.Id == named.Id))
            errors.Add($"Subscription '{named.Id}' is declared by the configuration, which alone can change it.");
        if (errors.Count > 0) return new SubscriptionSaved(null, errors);
        var saved = await store.TransactAsync(
            session => session.Subscriptions.SaveAsync(subscription with { Subscription = named }, cancellationToken), cancellationToken);
        return new SubscriptionSaved(saved, []);
    }

    public Task<bool> RemoveAsync(string id, bool erase, CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            var removed = await session.Subscriptions.RemoveAsync(id, cancellationToken);
            if (removed && erase) await session.Alerts.EraseAsync(id, cancellationToken);
            return removed;
        },
        cancellationToken);

    public Task<(IReadOnlyList<Alert> Alerts, IReadOnlyList<Core.Deliveries.Delivery> Deliveries)> HeldAsync(string id, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async session => (
                await session.Alerts.ListForAsync(id, null, MostHeld, cancellationToken),
                await session.Deliveries.ListAsync(new DeliveryQuery { SubscriptionId = id, Take = MostHeld }, cancellationToken)),
            cancellationToken);

    private static ListedSubscription Listed(Subscription subscription) => new(
        new StoredSubscription
        {
            Subscription = subscription,
            Owner = Configuration,
            CreatedUtc = DateTimeOffset.UnixEpoch,
            UpdatedUtc = DateTimeOffset.UnixEpoch,
        },
        Declared: true);
}
