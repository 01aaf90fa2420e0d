namespace NewsWatch.Core.Alerts;

public interface IAlertStore
{
    /// <summary>False where the alert's identity is claimed already.</summary>
    Task<bool> TryAddAsync(Alert alert, CancellationToken cancellationToken);

    /// <summary>The latest revision of the story that the subscription was told; 0 where that was of a story merged into it, null where none.</summary>
    Task<int?> LastToldAsync(string subscriptionId, Guid storyId, CancellationToken cancellationToken);

    Task<Alert?> FindAsync(Guid alertId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(int skip, int take, CancellationToken cancellationToken);
}
