namespace NewsWatch.Core.Alerts;

public interface IAlertStore
{
    /// <summary>The identities of those that are new; one that is claimed already is left alone.</summary>
    Task<IReadOnlySet<Guid>> AddNewAsync(IReadOnlyList<Alert> alerts, CancellationToken cancellationToken);

    Task<Alert?> FindAsync(Guid alertId, CancellationToken cancellationToken);

    /// <summary>Those that there are, by their identity.</summary>
    Task<IReadOnlyDictionary<Guid, Alert>> FindAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(int skip, int take, CancellationToken cancellationToken);
}
