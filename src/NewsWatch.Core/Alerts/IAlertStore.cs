namespace NewsWatch.Core.Alerts;

public interface IAlertStore
{
    /// <summary>False where the alert's identity is claimed already.</summary>
    Task<bool> TryAddAsync(Alert alert, CancellationToken cancellationToken);

    Task<Alert?> FindAsync(Guid alertId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(int skip, int take, CancellationToken cancellationToken);
}
