using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class DestinationStore(StoreContext context, DeliveryNews news, TimeProvider clock) : IDestinationStore
{
    private const string Missed = "missed: The destination was disabled, and was enabled again without what it had missed.";

    public async Task<DestinationHealth?> HoldAsync(Guid destinationId, CancellationToken cancellationToken)
    {
        await context.HoldAsync(PartyLock.KeysOf([destinationId.ToString("N")]), cancellationToken);
        return await FindAsync(destinationId, cancellationToken);
    }

    public Task SaveAsync(DestinationHealth health, CancellationToken cancellationToken) =>
        context.WriteAsync(DestinationHealthRow.From(health), cancellationToken);

    public async Task RecordSuccessAsync(IReadOnlyList<Guid> destinationIds, CancellationToken cancellationToken)
    {
        var recovered = await context.DestinationHealth
            .Where(row => EF.Parameter(destinationIds).Contains(row.Id) && row.FailingSinceUtc != null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(health => health.Failures, 0)
                    .SetProperty(health => health.FailingSinceUtc, (DateTimeOffset?)null)
                    .SetProperty(health => health.HeldUntilUtc, (DateTimeOffset?)null),
                cancellationToken);

        // Somebody may have tried one by hand that was disabled: what waited for it waits no more.
        if (recovered > 0 && await DeliveryTurns.ResumeAsync(context, destinationIds, clock.GetUtcNow(), cancellationToken) > 0) news.Add();
    }

    public async Task<IReadOnlyList<TroubledDestination>> ListTroubledAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var healths = await context.DestinationHealth
            .Where(row => row.FailingSinceUtc != null || row.DisabledUtc != null)
            .Where(row => context.Deliveries.Any(delivery => delivery.DestinationId == row.Id))
            .OrderBy(row => row.FailingSinceUtc).ThenBy(row => row.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        List<Guid> ids = [.. healths.Select(health => health.Id)];
        var waiting = await context.Deliveries
            .Where(row => EF.Parameter(ids).Contains(row.DestinationId) && (row.State == DeliveryState.Queued || row.State == DeliveryState.Waiting))
            .GroupBy(row => row.DestinationId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, cancellationToken);
        List<TroubledDestination> troubled = [];
        foreach (var health in healths)
        {
            var last = await context.Deliveries
                .Where(delivery => delivery.DestinationId == health.Id)
                .OrderByDescending(delivery => delivery.CreatedUtc)
                .FirstAsync(cancellationToken);
            troubled.Add(new TroubledDestination(health.ToHealth(), last.ToDelivery().Destination, waiting.GetValueOrDefault(health.Id)));
        }

        return troubled;
    }

    public async Task<DestinationHealth?> FindAsync(Guid destinationId, CancellationToken cancellationToken)
    {
        var row = await context.DestinationHealth.FirstOrDefaultAsync(health => health.Id == destinationId, cancellationToken);
        return row?.ToHealth();
    }

    public async Task<int?> EnableAsync(Guid destinationId, bool missed, CancellationToken cancellationToken)
    {
        if (await HoldAsync(destinationId, cancellationToken) is not { DisabledUtc: not null } disabled) return null;
        var since = disabled.FailingSinceUtc ?? disabled.DisabledUtc.Value;
        await SaveAsync(new DestinationHealth { Id = destinationId }, cancellationToken);
        news.Add();
        return missed
            ? await SendMissedAsync(destinationId, since, cancellationToken)
            : await GiveUpAsync(destinationId, cancellationToken);
    }

    private async Task<int> SendMissedAsync(Guid destinationId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        var dead = context.Deliveries
            .Where(delivery => delivery.DestinationId == destinationId && delivery.State == DeliveryState.Dead && delivery.DueUtc >= since)
            .Where(delivery => !delivery.LastError!.StartsWith(StandingDelivery.UnwantedMark));
        await DeliveryTurns.ResumeAsync(context, [destinationId], nowUtc, cancellationToken);
        return await Missing(destinationId, nowUtc).CountAsync(delivery => delivery.State == DeliveryState.Queued, cancellationToken)
            + await QueueAsync(dead, nowUtc, cancellationToken)
            + await QueueAsync(Undelivered(destinationId).Where(delivery => delivery.State == DeliveryState.Waiting), nowUtc, cancellationToken);
    }

    private static Task<int> QueueAsync(IQueryable<DeliveryRow> rows, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        rows.ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, DeliveryState.Queued)
                .SetProperty(delivery => delivery.Attempt, delivery => delivery.Attempt + 1)
                .SetProperty(delivery => delivery.DueUtc, nowUtc),
            cancellationToken);

    private Task<int> GiveUpAsync(Guid destinationId, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow();
        return Missing(destinationId, nowUtc).ExecuteUpdateAsync(
            row => row
                .SetProperty(delivery => delivery.State, DeliveryState.Dead)
                .SetProperty(delivery => delivery.DueUtc, nowUtc)
                .SetProperty(delivery => delivery.LastError, Missed),
            cancellationToken);
    }

    /// <summary>What quiet hours hold, or a digest still collects, was not missed and keeps its hour.</summary>
    private IQueryable<DeliveryRow> Missing(Guid destinationId, DateTimeOffset nowUtc) => Undelivered(destinationId)
        .Where(delivery => delivery.State == DeliveryState.Waiting || delivery.DueUtc <= nowUtc || delivery.LastError == DeliveryTurns.Disabled);

    private IQueryable<DeliveryRow> Undelivered(Guid destinationId) => context.Deliveries.Where(delivery =>
        delivery.DestinationId == destinationId
        && (delivery.State == DeliveryState.Queued || delivery.State == DeliveryState.Waiting));
}
