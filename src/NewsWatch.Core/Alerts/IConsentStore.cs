namespace NewsWatch.Core.Alerts;

public interface IConsentStore
{
    /// <summary>Those that are known of the subscriptions.</summary>
    Task<IReadOnlyList<Consent>> ListAsync(IReadOnlyList<string> subscriptionIds, CancellationToken cancellationToken);

    /// <summary>Those of the subscriptions that keep alerts away.</summary>
    Task<IReadOnlyList<Consent>> ListMissingAsync(IReadOnlyList<string> subscriptionIds, CancellationToken cancellationToken);

    /// <summary>The subscriptions with readers who were asked since the moment and have not answered.</summary>
    Task<IReadOnlyList<string>> ListUnansweredAsync(DateTimeOffset sinceUtc, CancellationToken cancellationToken);

    /// <summary>Forgets what was said before: the reader is to be asked, again where they had ended it.</summary>
    Task AskAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken);

    /// <summary>False where nobody was asked, or it was ended.</summary>
    Task<bool> ConfirmAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken);

    /// <summary>Ends it, and gives up what is on its way there.</summary>
    Task EndAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken);

    /// <summary>Takes back that it was ended; false where it was not.</summary>
    Task<bool> ReopenAsync(string subscriptionId, Guid destinationId, CancellationToken cancellationToken);

    Task EraseAsync(string subscriptionId, CancellationToken cancellationToken);
}
