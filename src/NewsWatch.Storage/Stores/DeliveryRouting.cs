using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class DeliveryRouting(StoreContext context, DeliveryNews news, TimeProvider clock) : IDeliveryRouting
{
    public async Task ReturnAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await context.Deliveries
            .Where(row => row.Id == delivery.Id && row.State == DeliveryState.Sending)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.State, delivery.State)
                    .SetProperty(one => one.DueUtc, delivery.DueUtc)
                    .SetProperty(one => one.LastError, delivery.LastError),
                cancellationToken);
    }

    public async Task SplitAsync(Delivery digest, IReadOnlyList<Guid> restAlertIds, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        var rest = digest with
        {
            Id = DeliveryIdentity.ForRest(digest.Id),
            AlertId = restAlertIds[0],
            State = DeliveryState.Queued,
            Attempt = 1,
            CreatedUtc = nowUtc,
            DueUtc = nowUtc,
            LastError = null,
        };
        await context.InsertNewAsync(DeliveryRow.From(rest), cancellationToken);
        await context.DigestEntries
            .Where(entry => entry.DigestId == digest.Id && EF.Parameter(restAlertIds).Contains(entry.AlertId))
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.DigestId, rest.Id), cancellationToken);
        news.Add();
    }

    public async Task<int> RedirectAsync(string subscriptionId, Destination from, Destination? to, CancellationToken cancellationToken)
    {
        var former = DestinationIdentity.ForHealth(from);
        if (to is not null && DestinationIdentity.ForHealth(to) == former) return 0;
        var nowUtc = clock.GetUtcNow();
        var moved = to is null ? 0 : await MoveAsync(Waiting(subscriptionId, former), to, cancellationToken);
        if (moved > 0) news.Add();
        return moved + await Waiting(subscriptionId, former).ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, DeliveryState.Dead)
                .SetProperty(delivery => delivery.DueUtc, nowUtc)
                .SetProperty(delivery => delivery.LastError, StandingDelivery.TakenOut),
            cancellationToken);
    }

    public async Task FollowAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        List<Guid> standing = [.. subscription.Destinations.Select(DestinationIdentity.ForHealth)];
        foreach (var former in await FormerAsync(subscription.Id, standing, cancellationToken))
            await RedirectAsync(subscription.Id, former, StandingDelivery.Successor(former, subscription.Destinations), cancellationToken);
        var nowUtc = clock.GetUtcNow();
        var freed = await context.Deliveries
            .Where(row => row.SubscriptionId == subscription.Id && row.State == DeliveryState.Queued
                && row.LastError!.StartsWith(StandingDelivery.HeldBackMark) && row.DueUtc > nowUtc)
            .ExecuteUpdateAsync(row => row.SetProperty(delivery => delivery.DueUtc, nowUtc), cancellationToken);
        if (freed > 0) news.Add();
    }

    private async Task<List<Destination>> FormerAsync(string subscriptionId, List<Guid> standing, CancellationToken cancellationToken)
    {
        var waiting = context.Deliveries.Where(row => row.SubscriptionId == subscriptionId
            && (row.State == DeliveryState.Queued || row.State == DeliveryState.Waiting));
        var ids = await waiting
            .Where(row => !EF.Parameter(standing).Contains(row.DestinationId))
            .Select(row => row.DestinationId)
            .Distinct()
            .ToListAsync(cancellationToken);
        List<Destination> former = [];
        foreach (var id in ids) former.Add((await waiting.FirstAsync(row => row.DestinationId == id, cancellationToken)).ToDelivery().Destination);
        return former;
    }

    /// <summary>One alert reaches one destination once, also where it waited for two of which one is left.</summary>
    private Task<int> MoveAsync(IQueryable<DeliveryRow> rows, Destination to, CancellationToken cancellationToken)
    {
        var id = DestinationIdentity.ForHealth(to);
        return rows
            .Where(row => !context.Deliveries.Any(other =>
                other.AlertId == row.AlertId && other.SubscriptionId == row.SubscriptionId && other.DestinationId == id))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(delivery => delivery.DestinationId, id)
                    .SetProperty(delivery => delivery.Address, to.Address)
                    .SetProperty(delivery => delivery.Secret, to.Secret),
                cancellationToken);
    }

    private IQueryable<DeliveryRow> Waiting(string subscriptionId, Guid destinationId) => context.Deliveries.Where(row =>
        row.SubscriptionId == subscriptionId && row.DestinationId == destinationId
        && (row.State == DeliveryState.Queued || row.State == DeliveryState.Waiting));
}
