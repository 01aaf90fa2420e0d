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

    /// <summary>The language in which the subscription wants its alerts, two letters.</summary>
    Task<string> LanguageAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Those from the moment on, oldest first.</summary>
    Task<IReadOnlyList<Alert>> ListSinceAsync(string subscriptionId, DateTimeOffset sinceUtc, int take, CancellationToken cancellationToken);

    /// <summary>In the words of the language; of an unknown one in English.</summary>
    ToldAlert Tell(Alert alert, string language);
}
