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

    public Task<ILookup<Guid, Guid>> DigestsAsync(IReadOnlyList<Guid> digestIds, CancellationToken cancellationToken) =>
        DigestEntries.ListAsync(context, digestIds, cancellationToken);

    public async Task<Delivery?> FindAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var row = await context.Deliveries.FirstOrDefaultAsync(delivery => delivery.Id == deliveryId, cancellationToken);
        return row?.ToDelivery();
    }

    public async Task<IReadOnlyList<Delivery>> ClaimDueAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var ids = await DeliveryTurns.NextAsync(context, claim, cancellationToken);
        if (ids.Count == 0) return [];
        var rows = await context.Deliveries
            .Where(delivery => EF.Parameter(ids).Contains(delivery.Id))
            .AsTracking()
            .ToListAsync(cancellationToken);

        // A result that arrived since the choice was made ends the delivery; it is left alone.
        var taken = rows.Where(row => row.State is not (DeliveryState.Delivered or DeliveryState.Dead)).ToList();
        foreach (var row in taken) Advance(row, claim);
        await context.SaveChangesAsync(cancellationToken);
        var order = ids.Index().ToDictionary(turn => turn.Item, turn => turn.Index);
        return [.. taken.Where(row => row.State == DeliveryState.Sending).OrderBy(row => order[row.Id]).Select(row => row.ToDelivery())];
    }

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

    /// <summary>Whoever asks for one delivery wants its destination tried; the next failure disables one again that was.</summary>
    private Task<int> TryDestinationAsync(Guid deliveryId, CancellationToken cancellationToken) => context.DestinationHealth
        .Where(health => context.Deliveries.Any(delivery => delivery.Id == deliveryId && delivery.DestinationId == health.Id))
        .ExecuteUpdateAsync(
            row => row
                .SetProperty(health => health.DisabledUtc, (DateTimeOffset?)null)
                .SetProperty(health => health.HeldUntilUtc, (DateTimeOffset?)null),
            cancellationToken);

    /// <summary>An attempt that ends its process again and again has an end, too.</summary>
    private static void Advance(DeliveryRow row, DeliveryClaim claim)
    {
        if (row.State == DeliveryState.Sending && row.Attempt >= claim.MaxAttempts)
        {
            row.State = DeliveryState.Dead;
            row.DueUtc = claim.NowUtc;
            row.LastError = "The outcome of the last attempt was never recorded.";
            return;
        }

        if (row.State != DeliveryState.Queued) row.Attempt++;
        row.State = DeliveryState.Sending;
        row.DueUtc = claim.UntilUtc;
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
