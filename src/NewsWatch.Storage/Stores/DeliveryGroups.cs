using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Stores;

/// <summary>Counts what is not delivered by destination, state and reason.</summary>
internal static class DeliveryGroups
{
    /// <summary>Errors with details of their own that are looked at; beyond them, the rarest are left out.</summary>
    private const int MostErrors = 2_000;

    public static async Task<IReadOnlyList<DeliveryGroup>> ListAsync(StoreContext context, int take, CancellationToken cancellationToken)
    {
        var errors = await context.Deliveries
            .Where(delivery => delivery.State != DeliveryState.Delivered)
            .GroupBy(delivery => new { delivery.DestinationId, delivery.State, delivery.LastError })
            .Select(group => new { group.Key, Count = group.Count(), OldestUtc = group.Min(delivery => delivery.CreatedUtc) })
            .OrderByDescending(group => group.Count)
            .Take(MostErrors)
            .ToListAsync(cancellationToken);
        var groups = errors
            .GroupBy(error => (error.Key.DestinationId, error.Key.State, Reason: DeliveryReason.Of(error.Key.LastError)))
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
}
