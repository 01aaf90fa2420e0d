using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class DeliveryStore(StoreContext context, DeliveryNews news, TimeProvider clock) : IDeliveryStore
{
    public async Task<int> AddNewAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        if (deliveries.Count == 0) return 0;
        var added = await context.InsertNewAsync([.. deliveries.OrderBy(delivery => delivery.Id).Select(DeliveryRow.From)], cancellationToken);
        var digests = deliveries.Where(delivery => delivery.IsDigest).ToList();
        if (digests.Count > 0 && await DigestEntries.AddAsync(context, digests, cancellationToken) is { Count: > 0 } late)
            added += await context.InsertNewAsync([.. late.Select(DeliveryRow.From)], cancellationToken);
        if (added > 0) news.Add();
        return added;
    }

    public Task<ILookup<Guid, Guid>> DigestsAsync(IReadOnlyList<Guid> digestIds, CancellationToken cancellationToken, int take = int.MaxValue) =>
        DigestEntries.ListAsync(context, digestIds, take, cancellationToken);

    public async Task<IReadOnlySet<Guid>> TriedAsync(IReadOnlyList<Guid> deliveryIds, CancellationToken cancellationToken)
    {
        var tried = await context.DeliveryAttempts
            .Where(attempt => EF.Parameter(deliveryIds).Contains(attempt.DeliveryId))
            .Select(attempt => attempt.DeliveryId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return tried.ToHashSet();
    }

    public async Task<Delivery?> FindAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var row = await context.Deliveries.FirstOrDefaultAsync(delivery => delivery.Id == deliveryId, cancellationToken);
        return row?.ToDelivery();
    }

    public async Task<IReadOnlyList<Delivery>> ClaimDueAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var ids = await DeliveryTurns.NextAsync(context, claim, cancellationToken);
        var claimed = ids.Count == 0 ? [] : await DeliveryTurns.TakeAsync(context, ids, claim, cancellationToken);

        // Whoever finds less than they have places for has the time to look after those that nobody sends any more.
        if (ids.Count >= claim.Max) return claimed;
        await DeliveryTurns.ReleaseEndedAsync(context, claim.NowUtc, cancellationToken);
        await DeliveryTurns.PutOffDisabledAsync(context, claim.NowUtc, cancellationToken);
        return claimed;
    }

    public Task<IReadOnlyList<Guid>> ListDueAsync(DeliveryClaim claim, CancellationToken cancellationToken) =>
        DeliveryTurns.NextAsync(context, claim, cancellationToken);

    public Task<IReadOnlyList<Delivery>> ClaimAsync(Guid deliveryId, DeliveryClaim claim, CancellationToken cancellationToken) =>
        DeliveryTurns.TakeAsync(context, [deliveryId], claim, cancellationToken);

    public Task<int> PutAsideAsync(Guid deliveryId, DateTimeOffset untilUtc, string reason, CancellationToken cancellationToken) => context.Deliveries
        .Where(delivery => delivery.Id == deliveryId && delivery.State != DeliveryState.Delivered && delivery.State != DeliveryState.Dead)
        .ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, delivery => delivery.State == DeliveryState.Queued ? DeliveryState.Queued : DeliveryState.Waiting)
                .SetProperty(delivery => delivery.DueUtc, untilUtc)
                .SetProperty(delivery => delivery.LastError, reason),
            cancellationToken);

    public Task<int> ReleaseClaimsAsync(CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        return context.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Sending && delivery.DueUtc > nowUtc)
            .ExecuteUpdateAsync(row => row.SetProperty(delivery => delivery.DueUtc, nowUtc), cancellationToken);
    }

    public async Task<bool> CompleteAsync(
        DeliveryAttempt attempt, DeliveryVerdict verdict, CancellationToken cancellationToken)
    {
        var error = attempt.Result.Outcome == SendOutcome.Success ? null : ErrorOf(attempt.Result);
        DateTimeOffset? deliveredUtc = verdict.State == DeliveryState.Delivered ? verdict.DueUtc : null;

        // A subscription may be removed while one of its deliveries is under way: then there is nothing left to write to.
        if (!await HoldAsync(attempt.DeliveryId, cancellationToken)) return false;
        await context.WriteAsync(DeliveryAttemptRow.From(attempt), cancellationToken);
        var completed = await Completable(attempt, verdict).ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, verdict.State)
                .SetProperty(delivery => delivery.DueUtc, verdict.DueUtc)
                .SetProperty(delivery => delivery.LastError, error)
                .SetProperty(delivery => delivery.DeliveredUtc, deliveredUtc),
            cancellationToken);
        return completed == 1;
    }

    public async Task<Delivery?> RetryAsync(Guid deliveryId, bool again, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        var retried = await context.Deliveries
            .Where(delivery => delivery.Id == deliveryId
                && (delivery.State == DeliveryState.Dead
                    || delivery.State == DeliveryState.Waiting
                    || (again && delivery.State == DeliveryState.Delivered)))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(delivery => delivery.State, DeliveryState.Queued)
                    .SetProperty(delivery => delivery.Attempt, delivery => delivery.Attempt + 1)
                    .SetProperty(delivery => delivery.DueUtc, nowUtc)
                    .SetProperty(delivery => delivery.LastError, StandingDelivery.ByHand)
                    .SetProperty(delivery => delivery.DeliveredUtc, (DateTimeOffset?)null),
                cancellationToken);
        if (retried == 0) return null;
        await TryDestinationAsync(deliveryId, cancellationToken);
        news.Add();
        return await FindAsync(deliveryId, cancellationToken);
    }

    public async Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken)
    {
        var rows = await context.Deliveries
            .Where(delivery => query.State == null || delivery.State == query.State)
            .Where(delivery => query.SubscriptionId == null || delivery.SubscriptionId == query.SubscriptionId)
            .Where(delivery => query.DestinationId == null || delivery.DestinationId == query.DestinationId)
            .Where(delivery => query.Reason == null || (delivery.LastError ?? "") == query.Reason
                || delivery.LastError!.StartsWith(query.Reason + DeliveryReason.Separator))
            .OrderByDescending(delivery => delivery.CreatedUtc).ThenByDescending(delivery => delivery.Id)
            .Skip(query.Skip).Take(query.Take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDelivery())];
    }

    public async Task<IReadOnlyList<Delivery>> OfAlertsAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken)
    {
        var digests = context.DigestEntries.Where(entry => EF.Parameter(alertIds).Contains(entry.AlertId)).Select(entry => entry.DigestId);
        var rows = await context.Deliveries
            .Where(delivery => (!delivery.IsDigest && EF.Parameter(alertIds).Contains(delivery.AlertId)) || digests.Contains(delivery.Id))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDelivery())];
    }

    public Task<IReadOnlyList<DeliveryGroup>> GroupsAsync(int take, CancellationToken cancellationToken) =>
        DeliveryGroups.ListAsync(context, take, cancellationToken);

    public Task<DeliveryFigures> FiguresAsync(DateTimeOffset sinceUtc, CancellationToken cancellationToken) =>
        new DeliveryFigureReader(context, sinceUtc).ReadAsync(clock.GetUtcNow(), cancellationToken);

    public async Task<IReadOnlyList<DeliveryAttempt>> AttemptsAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var rows = await context.DeliveryAttempts
            .Where(attempt => attempt.DeliveryId == deliveryId)
            .OrderBy(attempt => attempt.Attempt)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToAttempt())];
    }

    public async Task<ILookup<Guid, DeliveryAttempt>> AttemptsOfAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        var rows = await context.DeliveryAttempts
            .Where(attempt => context.Deliveries.Any(delivery => delivery.Id == attempt.DeliveryId && delivery.SubscriptionId == subscriptionId))
            .OrderBy(attempt => attempt.Attempt)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.DeliveryId, row => row.ToAttempt());
    }

    /// <summary>Whoever asks for one delivery wants its destination tried; the next failure disables one again that was.</summary>
    private Task<int> TryDestinationAsync(Guid deliveryId, CancellationToken cancellationToken) => context.DestinationHealth
        .Where(health => context.Deliveries.Any(delivery => delivery.Id == deliveryId && delivery.DestinationId == health.Id))
        .ExecuteUpdateAsync(
            row => row
                .SetProperty(health => health.DisabledUtc, (DateTimeOffset?)null)
                .SetProperty(health => health.HeldUntilUtc, (DateTimeOffset?)null),
            cancellationToken);

    /// <summary>False where the delivery was removed; nobody else changes it until the transaction ends.</summary>
    private async Task<bool> HoldAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var held = await context.Database
            .SqlQueryRaw<Guid>($"SELECT id AS \"Value\" FROM deliveries WHERE id = {{0}} {context.HoldRows}", deliveryId)
            .ToListAsync(cancellationToken);
        return held.Count == 1;
    }

    /// <summary>A success ends the delivery even where the claim had ended and another attempt was planned or begun.</summary>
    private IQueryable<DeliveryRow> Completable(DeliveryAttempt attempt, DeliveryVerdict verdict) =>
        verdict.State == DeliveryState.Delivered
            ? context.Deliveries.Where(delivery => delivery.Id == attempt.DeliveryId && delivery.State != DeliveryState.Delivered)
            : context.Deliveries.Where(delivery => delivery.Id == attempt.DeliveryId
                && delivery.State == DeliveryState.Sending && delivery.Attempt == attempt.Attempt);

    private static string ErrorOf(SendResult result) =>
        result.Detail.Length > 0 ? $"{result.Reason}: {result.Detail}" : result.Reason;
}
