using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

/// <summary>Counts what is not delivered by destination, state and reason.</summary>
internal static class DeliveryGroups
{
    /// <summary>Errors with details of their own that are looked at; beyond them, the rarest are left out.</summary>
    private const int MostErrors = 2_000;

    public static async Task<IReadOnlyList<DeliveryGroup>> ListAsync(StoreContext context, int take, CancellationToken cancellationToken)
    {
        // Two questions, since each is answered out of an index, and nearly all rows are delivered.
        var open = context.Deliveries.Where(delivery =>
            delivery.State == DeliveryState.Queued || delivery.State == DeliveryState.Sending || delivery.State == DeliveryState.Waiting);
        var dead = context.Deliveries.Where(delivery => delivery.State == DeliveryState.Dead);
        var errors = (await ErrorsAsync(open, cancellationToken)).Concat(await ErrorsAsync(dead, cancellationToken));
        var groups = errors
            .GroupBy(error => (error.DestinationId, error.State, Reason: DeliveryReason.Of(error.LastError)))
            .Select(group => (group.Key, Count: group.Sum(error => error.Count), OldestUtc: group.Min(error => error.OldestUtc)))
            .OrderByDescending(group => group.Count).ThenBy(group => group.OldestUtc)
            .Take(take)
            .ToList();
        var destinations = new Dictionary<Guid, Core.Alerts.Destination>();
        foreach (var id in groups.Select(group => group.Key.DestinationId).Distinct())
        {
            var last = await context.Deliveries
                .Where(delivery => delivery.DestinationId == id)
                .OrderByDescending(delivery => delivery.CreatedUtc)
                .FirstAsync(cancellationToken);
            destinations[id] = last.ToDelivery().Destination;
        }

        return [.. groups.Select(group => new DeliveryGroup
        {
            DestinationId = group.Key.DestinationId,
            Destination = destinations[group.Key.DestinationId],
            State = group.Key.State,
            Reason = group.Key.Reason,
            Count = group.Count,
            OldestUtc = group.OldestUtc,
        })];
    }

    private static async Task<IReadOnlyList<(Guid DestinationId, DeliveryState State, string? LastError, int Count, DateTimeOffset OldestUtc)>> ErrorsAsync(
        IQueryable<DeliveryRow> deliveries, CancellationToken cancellationToken)
    {
        var errors = await deliveries
            .GroupBy(delivery => new { delivery.DestinationId, delivery.State, delivery.LastError })
            .Select(group => new { group.Key, Count = group.Count(), OldestUtc = group.Min(delivery => delivery.CreatedUtc) })
            .OrderByDescending(group => group.Count)
            .Take(MostErrors)
            .ToListAsync(cancellationToken);
        return errors.ConvertAll(error => (error.Key.DestinationId, error.Key.State, error.Key.LastError, error.Count, error.OldestUtc));
    }
}
