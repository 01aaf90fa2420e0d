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

    public async Task SplitAsync(Delivery digest, IReadOnlyList<Guid> keptAlertIds, Guid firstOfRest, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        var rest = digest with
        {
            Id = DeliveryIdentity.ForRest(digest.Id),
            AlertId = firstOfRest,
            State = DeliveryState.Queued,
            Attempt = 1,
            CreatedUtc = nowUtc,
            DueUtc = nowUtc,
            LastError = null,
        };
        await context.InsertNewAsync(DeliveryRow.From(rest), cancellationToken);
        await context.DigestEntries
            .Where(entry => entry.DigestId == digest.Id && !EF.Parameter(keptAlertIds).Contains(entry.AlertId))
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.DigestId, rest.Id), cancellationToken);
        news.Add();
    }

    public async Task<int> RedirectAsync(string subscriptionId, Destination from, Destination? to, CancellationToken cancellationToken)
    {
        var former = DestinationIdentity.ForHealth(from);
        if (to is not null && DestinationIdentity.ForHealth(to) == former) return 0;
        var nowUtc = clock.GetUtcNow();
        var moved = to is null
            ? 0
            : await LeadDigestsAsync(subscriptionId, former, to, cancellationToken) + await MoveAsync(Waiting(subscriptionId, former), to, cancellationToken);
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
        await LetGoAsync(subscription.Id, cancellationToken);
    }

    public async Task LetGoAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        var freed = await context.Deliveries
            .Where(row => row.SubscriptionId == subscriptionId && row.State == DeliveryState.Queued
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

    /// <summary>
    /// Digests that still collect become those of the other destination: what both have collected is told once, and what comes until they
    /// are due goes into them.
    /// </summary>
    private async Task<int> LeadDigestsAsync(string subscriptionId, Guid former, Destination to, CancellationToken cancellationToken)
    {
        var digests = await Waiting(subscriptionId, former)
            .Where(row => row.IsDigest && row.State == DeliveryState.Queued && row.Attempt == 1)
            .ToListAsync(cancellationToken);
        var led = 0;
        foreach (var digest in digests.Select(row => row.ToDelivery()))
        {
            var id = DeliveryIdentity.ForDigest(subscriptionId, to, digest.DueUtc);
            if (id == digest.Id) continue;
            await context.InsertNewAsync(DeliveryRow.From(digest with { Id = id, Destination = to, LastError = null }), cancellationToken);
            if ((await DigestEntries.OpenAsync(context, [id], cancellationToken)).Count == 0) continue;
            await DigestEntries.MoveAsync(context, digest.Id, id, cancellationToken);
            led += await context.Deliveries.Where(row => row.Id == digest.Id).ExecuteDeleteAsync(cancellationToken);
        }

        return led;
    }

    /// <summary>One alert reaches one destination once, also where it waited for two of which one is left.</summary>
    private Task<int> MoveAsync(IQueryable<DeliveryRow> rows, Destination to, CancellationToken cancellationToken)
    {
        var (id, nowUtc) = (DestinationIdentity.ForHealth(to), clock.GetUtcNow());
        var toldThere = context.Deliveries.Where(other => other.DestinationId == id);
        return rows
            .Where(row => !toldThere.Any(other => other.AlertId == row.AlertId && other.SubscriptionId == row.SubscriptionId && other.IsDigest == row.IsDigest))
            .Where(row => row.IsDigest || !context.DigestEntries.Any(entry => entry.AlertId == row.AlertId && toldThere.Any(other => other.Id == entry.DigestId)))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(delivery => delivery.DestinationId, id)
                    .SetProperty(delivery => delivery.Address, to.Address)
                    .SetProperty(delivery => delivery.Secret, to.Secret)
                    .SetProperty(delivery => delivery.DueUtc, delivery => delivery.LastError == DeliveryTurns.Disabled ? nowUtc : delivery.DueUtc),
                cancellationToken);
    }

    private IQueryable<DeliveryRow> Waiting(string subscriptionId, Guid destinationId) => context.Deliveries.Where(row =>
        row.SubscriptionId == subscriptionId && row.DestinationId == destinationId
        && (row.State == DeliveryState.Queued || row.State == DeliveryState.Waiting));
}
