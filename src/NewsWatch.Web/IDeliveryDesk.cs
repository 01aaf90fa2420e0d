using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web;

/// <summary>Deliveries one by one, and the destinations that fail; the host implements it.</summary>
public interface IDeliveryDesk
{
    /// <summary>Null where no such delivery is stored.</summary>
    Task<DeliveryJourney?> FindAsync(Guid deliveryId, CancellationToken cancellationToken);

    /// <summary>Queues it to be sent now; one that was delivered only <paramref name="again"/>. Null where there is nothing to do.</summary>
    Task<Delivery?> RetryAsync(Guid deliveryId, bool again, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken);

    /// <summary>Whatever is not delivered, in groups of equal reasons; the largest first.</summary>
    Task<IReadOnlyList<DeliveryGroup>> GroupsAsync(int take, CancellationToken cancellationToken);

    /// <summary>Queues all that the query finds and that are dead or wait to be sent now; how many they were.</summary>
    Task<int> RetryAllAsync(DeliveryQuery query, CancellationToken cancellationToken);

    /// <summary>How each channel has fared in the last 24 hours.</summary>
    Task<DeliveryFigures> FiguresAsync(CancellationToken cancellationToken);

    /// <summary>Longest failing first.</summary>
    Task<IReadOnlyList<TroubledDestination>> ListTroubledAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>How many deliveries it had missed; null where the destination is not disabled.</summary>
    Task<int?> EnableAsync(Guid destinationId, bool missed, CancellationToken cancellationToken);
}
