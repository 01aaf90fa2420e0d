using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// Gives deliveries of an older version the identity of their destination, which no SQL can derive. With the one that the migration gave
/// them all, they would share one breaker and the few places of one destination. Address and secret are written anew, and so sealed.
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
        var old = await transaction.Context.Deliveries
            .Where(delivery => delivery.DestinationId == Guid.Empty)
            .Select(delivery => new { delivery.Id, delivery.Channel, delivery.Address, delivery.Secret })
            .ToListAsync(cancellationToken);
        foreach (var delivery in old)
        {
            var id = DestinationIdentity.ForHealth(new Destination { Channel = delivery.Channel, Address = delivery.Address, Secret = delivery.Secret });
            await transaction.Context.Deliveries
                .Where(row => row.Id == delivery.Id)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(one => one.DestinationId, id)
                        .SetProperty(one => one.Address, delivery.Address)
                        .SetProperty(one => one.Secret, delivery.Secret),
                    cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
