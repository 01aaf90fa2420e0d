using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class ConsentStore(StoreContext context, TimeProvider clock) : IConsentStore
{
    private const string Unsubscribed = $"{StandingDelivery.UnwantedMark} The reader ended the subscription.";

    public async Task<IReadOnlyList<Consent>> ListAsync(IReadOnlyList<string> subscriptionIds, CancellationToken cancellationToken) =>
        await ListAsync(Of(subscriptionIds), cancellationToken);

    public async Task<IReadOnlyList<Consent>> ListMissingAsync(IReadOnlyList<string> subscriptionIds, CancellationToken cancellationToken) =>
        await ListAsync(
            Of(subscriptionIds).Where(row => row.EndedUtc != null || (row.AskedUtc != null && row.ConfirmedUtc == null)), cancellationToken);

    public async Task<IReadOnlyList<string>> ListUnansweredAsync(DateTimeOffset sinceUtc, CancellationToken cancellationToken) => await context.Consents
        .Where(row => row.AskedUtc >= sinceUtc && row.ConfirmedUtc == null && row.EndedUtc == null)
        .Select(row => row.SubscriptionId)
        .Distinct()
        .ToListAsync(cancellationToken);

    public Task AskAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken) => context.WriteAsync(
        new ConsentRow { SubscriptionId = subscriptionId, DestinationId = destinationId, AskedUtc = clock.GetUtcNow() }, cancellationToken);

    public async Task<bool> ConfirmAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken)
    {
        DateTimeOffset? nowUtc = clock.GetUtcNow();
        return await Of([subscriptionId])
            .Where(row => row.DestinationId == destinationId && row.AskedUtc != null && row.EndedUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(consent => consent.ConfirmedUtc, consent => consent.ConfirmedUtc ?? nowUtc), cancellationToken) == 1;
    }

    public async Task EndAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        await context.InsertNewAsync(new ConsentRow { SubscriptionId = subscriptionId, DestinationId = destinationId }, cancellationToken);
        await Of([subscriptionId])
            .Where(row => row.DestinationId == destinationId && row.EndedUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(consent => consent.EndedUtc, nowUtc), cancellationToken);
        await GiveUpAsync(subscriptionId, destinationId, cancellationToken);
    }

    public async Task<bool> ReopenAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken) => await Of([subscriptionId])
        .Where(row => row.DestinationId == destinationId && row.EndedUtc != null)
        .ExecuteUpdateAsync(row => row.SetProperty(consent => consent.EndedUtc, (DateTimeOffset?)null), cancellationToken) == 1;

    public Task EraseAsync(string subscriptionId, CancellationToken cancellationToken) => Of([subscriptionId]).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Rows know their destination by its health, and so by its secret too: the reader's address is compared here.</summary>
    private async Task GiveUpAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        var open = await context.Deliveries
            .Where(delivery => delivery.SubscriptionId == subscriptionId
                && (delivery.State == DeliveryState.Queued || delivery.State == DeliveryState.Waiting))
            .Select(delivery => new { delivery.Id, delivery.Channel, delivery.Address })
            .ToListAsync(cancellationToken);
        List<Guid> ended = [.. open
            .Where(one => DestinationIdentity.For(new Destination { Channel = one.Channel, Address = one.Address }) == destinationId)
            .Select(one => one.Id)];
        await context.Deliveries
            .Where(delivery => EF.Parameter(ended).Contains(delivery.Id)
                && (delivery.State == DeliveryState.Queued || delivery.State == DeliveryState.Waiting))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(delivery => delivery.State, DeliveryState.Dead)
                    .SetProperty(delivery => delivery.DueUtc, nowUtc)
                    .SetProperty(delivery => delivery.LastError, Unsubscribed),
                cancellationToken);
    }

    private IQueryable<ConsentRow> Of(IReadOnlyList<string> subscriptionIds) =>
        context.Consents.Where(row => EF.Parameter(subscriptionIds).Contains(row.SubscriptionId));

    private static async Task<IReadOnlyList<Consent>> ListAsync(IQueryable<ConsentRow> rows, CancellationToken cancellationToken) =>
        [.. (await rows.ToListAsync(cancellationToken)).Select(row => row.ToConsent())];
}
