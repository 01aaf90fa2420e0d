using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>Lists, checks, saves and removes subscriptions, for the API and the command line alike.</summary>
internal sealed class SubscriptionDesk(IStore store, SubscriptionList declared, SubscriptionInspector inspector, ReaderConsent readers) : ISubscriptionDesk
{
    private const int MostHeld = 100_000;
    private const string Configuration = "configuration";

    public async Task<IReadOnlyList<ListedSubscription>> ListAsync(string? owner, int skip, int take, CancellationToken cancellationToken)
    {
        var configured = owner is null ? declared.All.Select(Listed).ToList() : [];
        var first = configured.Skip(skip).Take(take).ToList();
        var left = Math.Max(0, skip - configured.Count);
        return await store.ReadAsync(
            async session =>
            {
                var stored = await session.Subscriptions.ListAsync(owner, left, take - first.Count, cancellationToken);
                List<ListedSubscription> listed = [.. first, .. stored.Select(one => new ListedSubscription(one, Declared: false))];
                var consents = await session.Consents.ListAsync([.. listed.Select(one => one.Stored.Subscription.Id)], cancellationToken);
                var byId = consents.ToLookup(consent => consent.SubscriptionId, StringComparer.Ordinal);
                return listed.ConvertAll(one => one with { Consents = [.. byId[one.Stored.Subscription.Id]] });
            },
            cancellationToken);
    }

    public Task<ListedSubscription?> FindAsync(string id, CancellationToken cancellationToken) => store.ReadAsync(
        async session =>
        {
            var listed = declared.All.FirstOrDefault(subscription => subscription.Id == id) is { } configured
                ? Listed(configured)
                : await session.Subscriptions.FindAsync(id, cancellationToken) is { } stored ? new ListedSubscription(stored, Declared: false) : null;
            return listed is null ? null : listed with { Consents = await session.Consents.ListAsync([id], cancellationToken) };
        },
        cancellationToken);

    public async Task<SubscriptionSaved> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken)
    {
        var (named, errors) = inspector.Inspect(subscription.Subscription);
        if (declared.All.Any(one => one.Id == named.Id))
            errors.Add($"Subscription '{named.Id}' is declared by the configuration, which alone can change it.");
        if (errors.Count > 0) return new SubscriptionSaved(null, errors);
        IReadOnlyList<Destination> asked = [];
        var saved = await store.TransactAsync(
            async session =>
            {
                var former = await session.Subscriptions.FindAsync(named.Id, cancellationToken);
                if (await session.Subscriptions.SaveAsync(subscription with { Subscription = named }, cancellationToken) is not { } stored)
                    return new SubscriptionSaved(null, []);
                await session.Routing.FollowAsync(named, cancellationToken);
                asked = await ReaderConsent.AskAsync(session, named, former?.Subscription, cancellationToken);
                return new SubscriptionSaved(stored, []) { Consents = await session.Consents.ListAsync([named.Id], cancellationToken) };
            },
            cancellationToken);
        foreach (var destination in asked) await readers.SendAsync(named, destination);
        return saved;
    }

    public Task<RepeatedRequest?> FindRequestAsync(string owner, string key, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Subscriptions.FindRequestAsync(owner, key, cancellationToken), cancellationToken);

    public Task RememberAsync(RepeatedRequest request, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.Subscriptions.RememberAsync(request, cancellationToken), cancellationToken);

    public Task<bool> RemoveAsync(string id, bool erase, CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            var removed = await session.Subscriptions.RemoveAsync(id, cancellationToken);
            if (removed && erase) await session.Alerts.EraseAsync(id, cancellationToken);
            if (removed) await session.Consents.EraseAsync(id, cancellationToken);
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
