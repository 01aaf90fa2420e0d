using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class DeliveryStore(StoreContext context, TimeProvider clock) : IDeliveryStore
{
    public Task<bool> TryAddAsync(Delivery delivery, CancellationToken cancellationToken) =>
        context.InsertNewAsync(DeliveryRow.From(delivery), cancellationToken);

    public async Task<Delivery?> FindAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var row = await context.Deliveries.FirstOrDefaultAsync(delivery => delivery.Id == deliveryId, cancellationToken);
        return row?.ToDelivery();
    }

    public async Task<bool> TryClaimAsync(
        Guid deliveryId, int attempt, DateTimeOffset untilUtc, CancellationToken cancellationToken)
    {
        var claimed = await InState(deliveryId, DeliveryState.Queued).Where(delivery => delivery.Attempt == attempt).ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, DeliveryState.Sending)
                .SetProperty(delivery => delivery.DueUtc, untilUtc),
            cancellationToken);
        return claimed == 1;
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

    public async Task<IReadOnlyList<Delivery>> QueueDueAsync(DueDeliveries due, CancellationToken cancellationToken)
    {
        var sql = $$"""
            SELECT * FROM deliveries WHERE state IN ('Waiting', 'Sending') AND due_utc <= {0}
            ORDER BY due_utc LIMIT {1} {{context.TakeRows}}
            """;
        var rows = await context.Deliveries.FromSqlRaw(sql, context.ForSql(due.NowUtc), due.Max)
            .AsTracking()
            .ToListAsync(cancellationToken);
        foreach (var row in rows) Advance(row, due);
        await context.SaveChangesAsync(cancellationToken);
        return [.. rows.Where(row => row.State == DeliveryState.Queued).Select(row => row.ToDelivery())];
    }

    /// <summary>An attempt that ends its process again and again has an end, too.</summary>
    private static void Advance(DeliveryRow row, DueDeliveries due)
    {
        row.DueUtc = due.NowUtc;
        if (row.State == DeliveryState.Sending && row.Attempt >= due.MaxAttempts)
        {
            row.State = DeliveryState.Dead;
            row.LastError = "The outcome of the last attempt was never recorded.";
            return;
        }

        row.State = DeliveryState.Queued;
        row.Attempt++;
    }

    /// <summary>A success ends the delivery even where the claim had ended and another attempt was planned or begun.</summary>
    private IQueryable<DeliveryRow> Completable(DeliveryAttempt attempt, DeliveryVerdict verdict) =>
        verdict.State == DeliveryState.Delivered
            ? context.Deliveries.Where(delivery => delivery.Id == attempt.DeliveryId && delivery.State != DeliveryState.Delivered)
            : InState(attempt.DeliveryId, DeliveryState.Sending).Where(delivery => delivery.Attempt == attempt.Attempt);

    public async Task<Delivery?> ReviveAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        var revived = await InState(deliveryId, DeliveryState.Dead).ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, DeliveryState.Queued)
                .SetProperty(delivery => delivery.Attempt, delivery => delivery.Attempt + 1)
                .SetProperty(delivery => delivery.DueUtc, nowUtc),
            cancellationToken);
        return revived == 1 ? await FindAsync(deliveryId, cancellationToken) : null;
    }

    public async Task<IReadOnlyList<Delivery>> ListAsync(
        DeliveryState? state, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await context.Deliveries
            .Where(delivery => state == null || delivery.State == state)
            .OrderByDescending(delivery => delivery.CreatedUtc).ThenByDescending(delivery => delivery.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDelivery())];
    }

    private static string ErrorOf(SendResult result) =>
        result.Detail.Length > 0 ? $"{result.Reason}: {result.Detail}" : result.Reason;

    private IQueryable<DeliveryRow> InState(Guid deliveryId, DeliveryState state) =>
        context.Deliveries.Where(delivery => delivery.Id == deliveryId && delivery.State == state);
}
