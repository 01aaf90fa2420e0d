using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pull;

/// <summary>
/// What subscriptions were told, for those who fetch instead of being sent. The host implements it over its store and its
/// rendering; a singleton that is safe to call from many requests at once.
/// </summary>
public interface IToldAlerts
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(string subscriptionId, int take, CancellationToken cancellationToken);

    /// <summary>
    /// The language in which alerts are told, two letters: the one that is asked for, or else the one that the subscription wants; English
    /// where there are no words of it.
    /// </summary>
    Task<string> LanguageAsync(string subscriptionId, string? asked, CancellationToken cancellationToken);

    /// <summary>The places of those after another, oldest first.</summary>
    Task<IReadOnlyList<AlertMark>> ListAfterAsync(string subscriptionId, AlertMark after, int take, CancellationToken cancellationToken);

    /// <summary>Those that there are, by their identity.</summary>
    Task<IReadOnlyDictionary<Guid, Alert>> FindAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken);

    /// <summary>In the words of the language; of an unknown one in English.</summary>
    ToldAlert Tell(Alert alert, string language);
}
