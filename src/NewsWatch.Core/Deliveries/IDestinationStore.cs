namespace NewsWatch.Core.Deliveries;

public interface IDestinationStore
{
    /// <summary>Null where the destination has never failed. Nobody else changes it until the transaction ends.</summary>
    Task<DestinationHealth?> HoldAsync(Guid destinationId, CancellationToken cancellationToken);

    Task SaveAsync(DestinationHealth health, CancellationToken cancellationToken);

    /// <summary>Ends the count of failures of those that have one; a disabled one stays disabled.</summary>
    Task RecordSuccessAsync(IReadOnlyList<Guid> destinationIds, CancellationToken cancellationToken);

    /// <summary>Those that fail, are held or disabled, longest failing first.</summary>
    Task<IReadOnlyList<TroubledDestination>> ListTroubledAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Null where it has never failed.</summary>
    Task<DestinationHealth?> FindAsync(Guid destinationId, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets its failures, so that it is sent to again. With <paramref name="missed"/> whatever it did not get since it
    /// began to fail is due now; without it that is given up, and stands in the list of dead letters. Returns how many deliveries
    /// this concerns; null where the destination is not disabled.
    /// </summary>
    Task<int?> EnableAsync(Guid destinationId, bool missed, CancellationToken cancellationToken);
}
