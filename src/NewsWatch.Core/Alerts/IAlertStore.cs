namespace NewsWatch.Core.Alerts;

public interface IAlertStore
{
    /// <summary>The identities of those that are new; one that is claimed already is left alone.</summary>
    Task<IReadOnlySet<Guid>> AddNewAsync(IReadOnlyList<Alert> alerts, CancellationToken cancellationToken);

    Task<Alert?> FindAsync(Guid alertId, CancellationToken cancellationToken);

    /// <summary>Those that there are, by their identity.</summary>
    Task<IReadOnlyDictionary<Guid, Alert>> FindAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken);

    /// <summary>The subscriptions that were told of the story, with the latest revision; 0 where that was of a story merged into it.</summary>
    Task<IReadOnlyDictionary<string, int>> ToldAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>
    /// How many alerts each of the subscriptions has had since the moment, none left out. Until the transaction ends nobody else is told.
    /// </summary>
    Task<IReadOnlyDictionary<string, int>> CountSinceAsync(
        IReadOnlyList<string> subscriptionIds, DateTimeOffset sinceUtc, CancellationToken cancellationToken);

    /// <summary>What one subscription was told, newest first; null story lists all.</summary>
    Task<IReadOnlyList<Alert>> ListForAsync(string subscriptionId, Guid? storyId, int take, CancellationToken cancellationToken);

    /// <summary>The places of what one subscription was told after another, oldest first.</summary>
    Task<IReadOnlyList<AlertMark>> ListAfterAsync(string subscriptionId, AlertMark after, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Removes at most so many alerts that were raised before the moment, with their deliveries and their log; what is still on its way stays.
    /// Returns how many.
    /// </summary>
    Task<int> PruneAsync(DateTimeOffset beforeUtc, int take, CancellationToken cancellationToken);

    /// <summary>Removes what a subscription was told, with its deliveries and their log. Returns how many alerts.</summary>
    Task<int> EraseAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(int skip, int take, CancellationToken cancellationToken);
}
