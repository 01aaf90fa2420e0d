namespace NewsWatch.Core.Deliveries;

public interface IDeliveryStore
{
    /// <summary>False where the delivery's identity is claimed already.</summary>
    Task<bool> TryAddAsync(Delivery delivery, CancellationToken cancellationToken);

    Task<Delivery?> FindAsync(Guid deliveryId, CancellationToken cancellationToken);

    /// <summary>
    /// Queued with this attempt number becomes Sending until <paramref name="untilUtc"/>. False where another claimed it,
    /// or it has gone on.
    /// </summary>
    Task<bool> TryClaimAsync(Guid deliveryId, int attempt, DateTimeOffset untilUtc, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the log line and the new state. False, and the state left alone, where the delivery is not Sending with this
    /// attempt number any more; but a success ends it in whatever state it is, so that no later attempt is made.
    /// </summary>
    Task<bool> CompleteAsync(DeliveryAttempt attempt, DeliveryVerdict verdict, CancellationToken cancellationToken);

    /// <summary>
    /// Waiting ones that are due and Sending ones whose claim ended become Queued with the next attempt number;
    /// returns them as they now are. No delivery is given to two callers. A Sending one that has used up its attempts is Dead.
    /// </summary>
    Task<IReadOnlyList<Delivery>> QueueDueAsync(DueDeliveries due, CancellationToken cancellationToken);

    /// <summary>Dead becomes Queued with the next attempt number; null where it is not dead.</summary>
    Task<Delivery?> ReviveAsync(Guid deliveryId, CancellationToken cancellationToken);

    /// <summary>Newest first; null state lists all.</summary>
    Task<IReadOnlyList<Delivery>> ListAsync(DeliveryState? state, int skip, int take, CancellationToken cancellationToken);
}
