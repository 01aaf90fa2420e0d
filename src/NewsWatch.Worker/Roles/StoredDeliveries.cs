using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>The store as the API asks it about deliveries.</summary>
internal sealed class StoredDeliveries(IStore store, TimeProvider clock) : IDeliveryDesk
{
    private static readonly TimeSpan FiguresCover = TimeSpan.FromDays(1);

    public Task<DeliveryJourney?> FindAsync(Guid deliveryId, CancellationToken cancellationToken) => store.ReadAsync(
        async session => await session.Deliveries.FindAsync(deliveryId, cancellationToken) is { } delivery
            ? new DeliveryJourney(delivery, await session.Deliveries.AttemptsAsync(deliveryId, cancellationToken))
            : null,
        cancellationToken);

    public Task<Core.Deliveries.Delivery?> RetryAsync(Guid deliveryId, bool again, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.Deliveries.RetryAsync(deliveryId, again, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Core.Deliveries.Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Deliveries.ListAsync(query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<DeliveryGroup>> GroupsAsync(int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Deliveries.GroupsAsync(take, cancellationToken), cancellationToken);

    public Task<int> RetryAllAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.Deliveries.RetryAllAsync(query, cancellationToken), cancellationToken);

    public Task<DeliveryFigures> FiguresAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Deliveries.FiguresAsync(clock.GetUtcNow() - FiguresCover, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<TroubledDestination>> ListTroubledAsync(int skip, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Destinations.ListTroubledAsync(skip, take, cancellationToken), cancellationToken);

    public Task<int?> EnableAsync(Guid destinationId, bool missed, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.Destinations.EnableAsync(destinationId, missed, cancellationToken), cancellationToken);
}
