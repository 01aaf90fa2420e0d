using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// Gives deliveries of an older version the identity of their destination, which no SQL can derive. With the one that the migration gave
/// them all, they would share one breaker and the few places of one destination.
/// </summary>
internal static class DestinationBackfill
{
    public static async Task RunAsync(StoreDatabase database, CancellationToken cancellationToken)
    {
        await using (var context = database.CreateContext())
        {
            if (!await context.Deliveries.AnyAsync(delivery => delivery.DestinationId == Guid.Empty, cancellationToken)) return;
        }

        await using var transaction = await database.BeginWriteAsync(cancellationToken);
        var old = transaction.Context.Deliveries.Where(delivery => delivery.DestinationId == Guid.Empty);
        var destinations = await old.Select(delivery => new { delivery.Channel, delivery.Address }).Distinct().ToListAsync(cancellationToken);
        foreach (var destination in destinations)
        {
            var id = DestinationIdentity.For(new Destination { Channel = destination.Channel, Address = destination.Address });
            await old
                .Where(delivery => delivery.Channel == destination.Channel && delivery.Address == destination.Address)
                .ExecuteUpdateAsync(row => row.SetProperty(delivery => delivery.DestinationId, id), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
